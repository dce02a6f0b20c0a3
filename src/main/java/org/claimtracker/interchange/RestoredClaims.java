package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.claim.WholeClaims;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.verdict.Elsewhere;

/** Puts back claims with all that hangs on them, and makes sure that it fits what is on record. */
@Singleton
class RestoredClaims {

    @Inject
    Sql sql;

    @Inject
    RestoredOwners owners;

    @Inject
    RestoredVerdicts verdicts;

    @Inject
    RestoredCitations citations;

    @Inject
    RestoredVersions versions;

    @Inject
    Elsewhere elsewhere;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    Caller caller;

    /** A claim, unless it is on record. */
    Kept of(ExportedLine line, boolean past, Stamp stamp) {
        UUID id = line.id("id");
        Optional<Integer> version =
                sql.statement("select version from claim where id = ?", id).first(row -> row.getInt("version"));
        if (version.isPresent()) {
            return version.get() == line.json().path("version").asInt(-1)
                    ? new Kept(ImportOutcome.UNCHANGED, id, null, null)
                    : new Kept(
                            ImportOutcome.SKIPPED,
                            id,
                            null,
                            ProblemType.CONFLICT.because(
                                    "The claim is on record in another version; what is on record stays."));
        }
        UUID keeper = owners.named(line.text("organization"), past, stamp, "/organization");
        for (ExportedLine former : line.each("formerClaimants")) {
            claimant(former, stamp);
        }
        String json = line.text();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into claim (id, version, organization_id, status, status_reason, text, in_language,
                                           claimant_id, claim_date, topics, check_worthiness, reasons, reported_through,
                                           prediction_exact, due_on, due_precision, resolution_criteria, canonical_id,
                                           merged_into_id, change_reason, status_before_merge, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, ?, j->>'status', j->>'statusReason', j->>'text',
                               j->>'inLanguage', ?, (j->>'claimDate')::date,
                               array(select json_array_elements_text(j->'topics')),
                               (j->>'checkWorthiness')::numeric,
                               array(select json_array_elements_text(j->'reasons')), j->>'reportedThrough',
                               j#>>'{prediction,exact}', (j#>>'{prediction,dueOn}')::date,
                               j#>>'{prediction,precision}', j#>>'{prediction,resolutionCriteria}',
                               (j->>'canonicalId')::uuid, (j->>'mergedIntoId')::uuid, j->>'changeReason',
                               j->>'statusBeforeMerge',
                               (j->>'createdAt')::timestamptz,
                               coalesce((j->>'createdBy')::uuid, (j->>'updatedBy')::uuid, ?),
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line""", json, keeper, claimant(line.at("claimant"), stamp), stamp.by(), stamp.by())
                .update();
        if (line.has("quantities")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into quantity (claim_id, ordinal, exact, value, upper_value, unit, comparator)
                            select (j->>'id')::uuid, n - 1, q->>'exact', (q->>'value')::numeric,
                                   (q->>'upperValue')::numeric, q->>'unit', q->>'comparator'
                              from line, json_array_elements(j->'quantities') with ordinality as x(q, n)""", json).update();
        }
        if (line.has("appearances")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into appearance (id, claim_id, article_id, revision, anchor, exact, prefix, suffix,
                                                    position_start, position_end, created_at, created_by)
                            select (p->>'id')::uuid, (j->>'id')::uuid, (p->>'articleId')::uuid, (p->>'revision')::int,
                                   p->>'anchor', p->>'exact', p->>'prefix', p->>'suffix', (p->>'start')::int,
                                   (p->>'end')::int, (p->>'createdAt')::timestamptz, coalesce((p->>'createdBy')::uuid, ?)
                              from line, json_array_elements(j->'appearances') p""", json, stamp.by()).update();
        }
        if (line.has("earlierDueDates")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into due_date_move (claim_id, due_on, due_precision, reason, moved_at, moved_by)
                            select (j->>'id')::uuid, (d->>'dueOn')::date, d->>'precision', d->>'reason',
                                   (d->>'movedAt')::timestamptz, coalesce((d->>'movedBy')::uuid, ?)
                              from line, json_array_elements(j->'earlierDueDates') d""", json, stamp.by()).update();
        }
        citations.of("claim_id", line, stamp);
        int index = 0;
        for (ExportedLine verdict : line.each("verdicts")) {
            verdicts.of(id, verdict, "/verdicts/" + index++, past, stamp);
        }
        requireOwn(id);
        requireTold(id, new Reader(keeper));
        if (past) {
            staySettled(id, line.json().path("settled").asBoolean());
        } else {
            requireCitable(id);
            requireQuoted(id);
        }
        versions.of("claim", id, line, stamp);
        versions.ofQuantities(id, line, stamp);
        versions.ofCitations("claim_id", id, line, stamp);
        verdicts.tellAsBefore(line.each("verdicts"));
        elsewhere.tell(id, stamp);
        return Kept.created(id);
    }

    /**
     * A claim that was settled by a verdict on one that was merged into it is so before that one is restored, in a line of
     * its own: otherwise it would be settled by the import, and its past would say so.
     */
    private void staySettled(UUID claim, boolean settled) {
        sql.statement("""
                        update claim c set settled = true
                         where not c.settled and c.due_on is not null
                           and (c.id = ? and ?
                                or c.id = (select x.canonical_id from claim x where x.id = ?)
                                   and exists (select 1 from claim_version v
                                                where v.id = c.id and v.recorded_to = 'infinity' and v.settled))""", claim, settled, claim).update();
    }

    /** A claim says by whom it is replaced and its verdicts what they replace: only what is theirs to say so of. */
    private void requireOwn(UUID claim) {
        if (sql.statement("""
                select 1 from claim c join claim k on k.id in (c.canonical_id, c.merged_into_id)
                 where c.id = ? and (k.organization_id <> c.organization_id
                                     or k.id = c.canonical_id and k.canonical_id is not null)""", claim).hasRow()) {
            throw ProblemException.invalid(
                    "/canonicalId", "must be a claim that the same organisation keeps and that is not merged itself");
        }
        if (sql.statement("""
                select 1 from verdict v join verdict e on e.id = v.supersedes_id
                 where v.claim_id = ? and (e.claim_id <> v.claim_id or e.organization_id <> v.organization_id)""", claim).hasRow()) {
            throw ProblemException.invalid(
                    "/verdicts", "must supersede verdicts of the same organisation on the same claim");
        }
    }

    /**
     * It can be read again. The columns take more than a claim ever has, such as infinity, or a topic that is none, and
     * every list with it would fail.
     */
    private void requireTold(UUID claim, Reader keeper) {
        boolean told = !sql.statement("""
                        select 1 from claim c
                         where c.id = ? and array_position(c.topics || c.reasons, null) is not null
                        union all
                        select 1 from published_review b join verdict v on v.id = b.verdict_id
                         where v.claim_id = ?
                           and 'Infinity' in (abs(b.rating_value), abs(b.best_rating), abs(b.worst_rating))""", claim, claim).hasRow();
        try {
            if (told) {
                wholeClaims.view(claim, keeper);
            }
        } catch (IllegalStateException unreadable) {
            told = false;
        }
        if (!told) {
            throw ProblemType.INVALID_INPUT.because("It has a number, date or word that no claim can have.");
        }
    }

    /** It rests on nothing that another organisation here keeps to itself. */
    private void requireCitable(UUID claim) {
        if (sql.statement("""
                select 1 from citation t
                  join source s on s.id = t.source_id
                  join organization o on o.id = s.organization_id
                 where (t.claim_id = ? or t.verdict_id in (select v.id from verdict v where v.claim_id = ?))
                   and s.confidential and o.member and o.id <> ?""", claim, claim, caller.organization()).hasRow()) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("There is no such source; add it first.")
                    .at("/citations", "must have ids of sources");
        }
    }

    /** It appears where its words stand, or stood in an earlier revision. */
    private void requireQuoted(UUID claim) {
        if (sql.statement("""
                select 1 from appearance a
                  join article_revision r on r.article_id = a.article_id and r.revision = a.revision
                 where a.claim_id = ?
                   and case when a.position_start is not null
                            then substr(r.text, a.position_start + 1, a.position_end - a.position_start) <> a.exact
                            else not exists (select 1 from article_revision e
                                              where e.article_id = a.article_id and e.revision <= a.revision
                                                and strpos(e.text, a.exact) > 0)
                       end""", claim).hasRow()) {
            throw ProblemType.QUOTE_ORPHANED
                    .because("The article does not have the words of the claim where it is said to.")
                    .at("/appearances", "must be where the article has these words");
        }
    }

    /** The claimant of that id, or else the one of that name and description, or else a new one. */
    private UUID claimant(ExportedLine claimant, Stamp stamp) {
        if (claimant.json().isMissingNode()) {
            return null;
        }
        String json = claimant.text();
        int added = sql.statement("""
                        with line as (select ?::json as j)
                        insert into claimant (id, version, name, type, description, url, created_at, created_by,
                                              updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'name', j->>'type', j->>'description',
                               j->>'url', (j->>'createdAt')::timestamptz, ?,
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line
                        on conflict do nothing""", json, stamp.by(), stamp.by()).update();
        if (added == 1) {
            versions.of("claimant", claimant.id("id"), claimant, stamp);
        }
        return sql.statement("""
                        with line as (select ?::json as j)
                        select m.id from claimant m, line
                         where m.id = (j->>'id')::uuid
                            or lower(m.name) = lower(j->>'name') and m.type = j->>'type'
                               and lower(coalesce(m.description, '')) = lower(coalesce(j->>'description', ''))
                         order by m.id <> (j->>'id')::uuid limit 1""", json)
                .first(row -> row.getObject("id", UUID.class))
                .orElseThrow();
    }
}
