package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.identity.Arrivals;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Publishers;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.WebAddress;
import org.claimtracker.verdict.Elsewhere;

/**
 * Puts back what {@link ExportRecords} wrote: the same ids, times, states and chains of verdicts. What is on record is
 * never overwritten by it. The database reads the lines itself, and its constraints hold for them as for all else.
 *
 * <p>Into an empty record, an administrator restores the past, too: who changed what and when, every version, and the
 * ledgers. Otherwise what was done elsewhere is not said to have been done here: it is on record from now on, by whoever
 * restores it, and only for their own organisation and publishers that don't work here.
 */
@Singleton
class Restoring {

    private static final Set<String> PAST = Set.of(
            "earlierVersions",
            "earlierQuantities",
            "earlierCitations",
            "formerClaimants",
            "recordedFrom",
            "secondPersonWaived",
            "ledger");

    /** When something was done, as the service that did it recorded it. */
    private static final Set<String> RECORDED = Set.of(
            "createdAt", "updatedAt", "submittedAt", "publishedAt", "endedAt", "movedAt", "revisedAt", "recordedAt");

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final WebAddress.Check ADDRESSES = new WebAddress.Check();

    @Inject
    Sql sql;

    @Inject
    Publishers publishers;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Arrivals arrivals;

    @Inject
    RestoredVersions versions;

    @Inject
    Caller caller;

    /**
     * Restores a line, within the caller's transaction.
     *
     * @param past whether its past is restored, too
     * @throws ProblemException {@link ProblemType#FORBIDDEN} when it would speak for another organisation that works
     *                          here, {@link ProblemType#INVALID_INPUT} when it is not what an export writes
     */
    ReviewKeeping.Kept restore(ObjectNode line, boolean past, Stamp stamp) {
        requireAddresses(line);
        requirePast(line, stamp.at().plus(CLOCKS_DIFFER_BY));
        if (past) {
            arrivals.requireRestored(actorsIn(line));
        } else {
            removePast(line);
        }
        return switch (line.path(ExportRecords.KIND).asText()) {
            case "actor" -> actor(line, past, stamp);
            case "organization" -> organization(line, past, stamp);
            case "ratingScale" -> ratingScale(line, past, stamp);
            case "source" -> source(line, past, stamp);
            case "article" -> article(line, stamp);
            case "articleRevision" -> articleRevision(line, stamp);
            case "claim" -> claim(line, past, stamp);
            default ->
                throw ProblemException.invalid(
                        "/" + ExportRecords.KIND,
                        "must be one of actor, organization, ratingScale, source, article, articleRevision, claim");
        };
    }

    private static Set<UUID> actorsIn(ObjectNode line) {
        Set<UUID> actors = new HashSet<>();
        try {
            ExportedActors.eachActor(LenientJson.text(line), (member, actor) -> actors.add(actor));
        } catch (IllegalArgumentException malformed) {
            throw ProblemType.INVALID_INPUT.because("Members that end with By have ids of actors.");
        }
        return actors;
    }

    /** Leaves what a line says about the present. */
    private static void removePast(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> ExportedActors.namesActor(member.getKey()) || PAST.contains(member.getKey()));
        }
        node.forEach(Restoring::removePast);
    }

    /** What people will open must be what a browser opens, and nothing that a script hides in. */
    private static void requireAddresses(JsonNode line) {
        eachMember(line, "", (here, name, value) -> {
            boolean address = name.equals("url") || name.equals("archiveUrl");
            if (address && !(value.isTextual() && ADDRESSES.isValid(value.asText(), null))) {
                throw ProblemException.invalid(here, "must be an http or https address");
            }
        });
    }

    /** What has not happened yet is not recorded: the record would answer it before anything that happens from now on. */
    private static void requirePast(JsonNode line, Instant latest) {
        eachMember(line, "", (here, name, value) -> {
            if (RECORDED.contains(name) && !isAtMost(latest, value.asText())) {
                throw ProblemException.invalid(here, "must be a time that is not in the future");
            }
        });
    }

    private static boolean isAtMost(Instant latest, String time) {
        try {
            return !OffsetDateTime.parse(time).toInstant().isAfter(latest);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Takes a member of an object, by its pointer and name. */
    @FunctionalInterface
    private interface Member {
        void take(String pointer, String name, JsonNode value);
    }

    private static void eachMember(JsonNode node, String pointer, Member member) {
        node.properties().forEach(one -> {
            String here = pointer + "/" + one.getKey();
            member.take(here, one.getKey(), one.getValue());
            eachMember(one.getValue(), here, member);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            eachMember(node.get(i), pointer + "/" + i, member);
        }
    }

    private ReviewKeeping.Kept actor(ObjectNode line, boolean past, Stamp stamp) {
        id(line, "id");
        if (!past) {
            return new ReviewKeeping.Kept(
                    ImportOutcome.SKIPPED,
                    null,
                    null,
                    ProblemType.FORBIDDEN.because(
                            "What was done elsewhere, by whom and when, is restored by an administrator, and"
                                    + " into an empty record only."));
        }
        return arrivals.actor(LenientJson.text(line), stamp) ? created(null) : same();
    }

    private ReviewKeeping.Kept organization(ObjectNode line, boolean past, Stamp stamp) {
        String key = text(line, "key");
        if (past) {
            UUID id = id(line, "id");
            if (!arrivals.organization(LenientJson.text(line), key)) {
                return same();
            }
            versions.of("organization", id, line, stamp);
            return created(null);
        }
        if (publishers.find(key).isPresent()) {
            return same();
        }
        publishers.known(
                new Publishers.Named(key, text(line, "name"), line.path("url").asText(null)), stamp);
        return created(null);
    }

    private ReviewKeeping.Kept ratingScale(ObjectNode line, boolean past, Stamp stamp) {
        UUID organization = speaksFor(text(line, "organization"), past, stamp, "/organization");
        if (scale(text(line, "key"), organization).isPresent()) {
            return same();
        }
        String json = LenientJson.text(line);
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating_scale (id, version, key, organization_id, name, description, created_at,
                                                  updated_at, created_by, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'key', ?, j->>'name', j->>'description',
                               (j->>'createdAt')::timestamptz, (j->>'updatedAt')::timestamptz, ?, ?
                          from line""", json, organization, stamp.by(), stamp.by()).update();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating (scale_id, key, ordinal, label, meaning, value, final)
                        select (j->>'id')::uuid, r->>'key', (r->>'ordinal')::smallint, r->>'label', r->>'meaning',
                               (r->>'value')::int, (r->>'final')::boolean
                          from line, json_array_elements(j->'ratings') r""", json).update();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating_label (scale_id, rating_key, in_language, label)
                        select (j->>'id')::uuid, r->>'key', l.key, l.value
                          from line, json_array_elements(j->'ratings') r, json_each_text(r->'labels') l
                         where json_typeof(r->'labels') = 'object'""", json).update();
        return created(null);
    }

    private ReviewKeeping.Kept source(ObjectNode line, boolean past, Stamp stamp) {
        if (exists("source", line)) {
            return same();
        }
        UUID organization = speaksFor(text(line, "organization"), past, stamp, "/organization");
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into source (id, version, organization_id, type, title, url, archive_url, retrieved_at,
                                            content_sha256, confidential, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, ?, coalesce(j->>'type', 'document'),
                               coalesce(j->>'title', '(confidential)'), j->>'url', j->>'archiveUrl',
                               (j->>'retrievedAt')::timestamptz, j->>'contentSha256', (j->>'confidential')::boolean,
                               (j->>'createdAt')::timestamptz, coalesce((j->>'createdBy')::uuid, ?),
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line""", LenientJson.text(line), organization, stamp.by(), stamp.by())
                .update();
        versions.of("source", id(line, "id"), line, stamp);
        return created(null);
    }

    private ReviewKeeping.Kept article(ObjectNode line, Stamp stamp) {
        if (exists("article", line)) {
            return same();
        }
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into article (id, version, url, headline, publisher, author, date_published, in_language,
                                             revision, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'url', j->>'headline', j->>'publisher',
                               j->>'author', (j->>'datePublished')::date, j->>'inLanguage', (j->>'revision')::int,
                               (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
                          from line""", LenientJson.text(line), stamp.by(), stamp.by()).update();
        return articleRevision(line, stamp);
    }

    private ReviewKeeping.Kept articleRevision(ObjectNode line, Stamp stamp) {
        if (isThere("""
                with line as (select ?::json as j)
                select 1 from article a, line where a.id = (j->>'id')::uuid and a.revision < (j->>'revision')::int""", LenientJson.text(line))) {
            throw ProblemException.invalid("/revision", "must not be newer than the newest of the article");
        }
        int added = sql.statement("""
                        with line as (select ?::json as j)
                        insert into article_revision (article_id, revision, text, text_sha256, created_at, created_by)
                        select (j->>'id')::uuid, (j->>'revision')::int, j->>'text',
                               sha256(convert_to(j->>'text', 'UTF8')), (j->>'revisedAt')::timestamptz, ?
                          from line
                        on conflict do nothing""", LenientJson.text(line), stamp.by()).update();
        return added == 1 ? created(null) : same();
    }

    private ReviewKeeping.Kept claim(ObjectNode line, boolean past, Stamp stamp) {
        UUID id = id(line, "id");
        Optional<Integer> version =
                sql.statement("select version from claim where id = ?", id).first(row -> row.getInt("version"));
        if (version.isPresent()) {
            return version.get() == line.path("version").asInt(-1)
                    ? new ReviewKeeping.Kept(ImportOutcome.UNCHANGED, id, null, null)
                    : new ReviewKeeping.Kept(
                            ImportOutcome.SKIPPED,
                            id,
                            null,
                            ProblemType.CONFLICT.because(
                                    "The claim is on record in another version; what is on record stays."));
        }
        UUID keeper = speaksFor(text(line, "organization"), past, stamp, "/organization");
        for (JsonNode former : line.path("formerClaimants")) {
            claimant(former, stamp);
        }
        String json = LenientJson.text(line);
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
                          from line""", json, keeper, claimant(line.path("claimant"), stamp), stamp.by(), stamp.by())
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
        cite(json, line, "claim_id", stamp);
        int index = 0;
        for (JsonNode verdict : line.path("verdicts")) {
            verdict(id, verdict, "/verdicts/" + index++, past, stamp);
        }
        requireOwn(id);
        if (!past) {
            requireCitable(id);
            requireQuoted(id);
        }
        versions.of("claim", id, line, stamp);
        versions.ofQuantities(id, line, stamp);
        versions.ofCitations("claim_id", id, line, stamp);
        tellAsBefore(line.path("verdicts"));
        elsewhere.tell(id, stamp);
        return created(id);
    }

    /** A claim says by whom it is replaced and its verdicts what they replace: only what is theirs to say so of. */
    private void requireOwn(UUID claim) {
        if (isThere("""
                select 1 from claim c join claim k on k.id in (c.canonical_id, c.merged_into_id)
                 where c.id = ? and (k.organization_id <> c.organization_id
                                     or k.id = c.canonical_id and k.canonical_id is not null)""", claim)) {
            throw ProblemException.invalid(
                    "/canonicalId", "must be a claim that the same organisation keeps and that is not merged itself");
        }
        if (isThere("""
                select 1 from verdict v join verdict e on e.id = v.supersedes_id
                 where v.claim_id = ? and (e.claim_id <> v.claim_id or e.organization_id <> v.organization_id)""", claim)) {
            throw ProblemException.invalid(
                    "/verdicts", "must supersede verdicts of the same organisation on the same claim");
        }
    }

    /** It rests on nothing that another organisation here keeps to itself. */
    private void requireCitable(UUID claim) {
        if (isThere("""
                select 1 from citation t
                  join source s on s.id = t.source_id
                  join organization o on o.id = s.organization_id
                 where (t.claim_id = ? or t.verdict_id in (select v.id from verdict v where v.claim_id = ?))
                   and s.confidential and o.member and o.id <> ?""", claim, claim, caller.organization())) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("There is no such source; add it first.")
                    .at("/citations", "must have ids of sources");
        }
    }

    /** It appears where its words stand, or stood in an earlier revision. */
    private void requireQuoted(UUID claim) {
        if (isThere("""
                select 1 from appearance a
                  join article_revision r on r.article_id = a.article_id and r.revision = a.revision
                 where a.claim_id = ?
                   and case when a.position_start is not null
                            then substr(r.text, a.position_start + 1, a.position_end - a.position_start) <> a.exact
                            else not exists (select 1 from article_revision e
                                              where e.article_id = a.article_id and e.revision <= a.revision
                                                and strpos(e.text, a.exact) > 0)
                       end""", claim)) {
            throw ProblemType.QUOTE_ORPHANED
                    .because("The article does not have the words of the claim where it is said to.")
                    .at("/appearances", "must be where the article has these words");
        }
    }

    /** The claim is as it was at each entry by now. */
    private void tellAsBefore(JsonNode verdicts) {
        for (JsonNode verdict : verdicts) {
            if (verdict.has("ledger")) {
                UUID organization = arrivals.idOf(text(verdict, "organization")).orElseThrow();
                elsewhere.tellAsBefore(id(verdict, "id"), organization, LenientJson.text(verdict.get("ledger")));
            }
        }
    }

    private void verdict(UUID claim, JsonNode verdict, String pointer, boolean past, Stamp stamp) {
        UUID organization = speaksFor(text(verdict, "organization"), past, stamp, pointer + "/organization");
        boolean published = verdict.has("publishedAt");
        if (!past && published && organization.equals(caller.organization()) && !caller.mayPublishAlone()) {
            throw ProblemType.FORBIDDEN
                    .because("Verdicts of your own organisation are published by two people; an administrator may"
                            + " restore them.")
                    .at(pointer, "must be restored by an administrator");
        }
        UUID scaleOwner = verdict.has("scaleOrganization")
                ? speaksFor(text(verdict, "scaleOrganization"), past, stamp, pointer + "/scaleOrganization")
                : null;
        UUID scale = scale(text(verdict, "scale"), scaleOwner)
                .orElseThrow(() -> ProblemType.UNKNOWN_REFERENCE
                        .because("There is no such rating scale.")
                        .at(pointer + "/scale", "must be the key of a rating scale"));
        String json = LenientJson.text(verdict);
        UUID by = stamp.by();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status,
                                             original_label, written_by, second_person_waived, summary, url, in_language, decided_on, supersedes_id, reason,
                                             submitted_at, submitted_by, published_at, published_by, ended_at, ended_by,
                                             retraction_reason, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, ?, ?, ?, j->>'rating', j->>'status',
                               j->>'originalLabel', coalesce((j->>'writtenBy')::uuid, ?),
                               coalesce((j->>'secondPersonWaived')::boolean, j->>'publishedAt' is not null),
                               j->>'summary', j->>'url', j->>'inLanguage', (j->>'decidedOn')::date,
                               (j->>'supersedes')::uuid, j->>'reason',
                               (j->>'submittedAt')::timestamptz,
                               case when j->>'submittedAt' is not null then coalesce((j->>'submittedBy')::uuid, (j->>'publishedBy')::uuid, ?) end,
                               (j->>'publishedAt')::timestamptz,
                               case when j->>'publishedAt' is not null then coalesce((j->>'publishedBy')::uuid, ?) end,
                               (j->>'endedAt')::timestamptz,
                               case when j->>'endedAt' is not null then coalesce((j->>'endedBy')::uuid, ?) end,
                               j->>'retractionReason', (j->>'createdAt')::timestamptz,
                               coalesce((j->>'createdBy')::uuid, (j->>'writtenBy')::uuid, ?),
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line""", json, claim, organization, scale, by, by, by, by, by, by)
                .update();
        cite(json, verdict, "verdict_id", stamp);
        versions.of("verdict", id(verdict, "id"), verdict, stamp);
        versions.ofCitations("verdict_id", id(verdict, "id"), verdict, stamp);
        if (verdict.has("page")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into published_review (verdict_id, organization_id, address, claim_sha256, latest,
                                                          title, date_published, rating_label, rating_value,
                                                          best_rating, worst_rating, rating_explanation, original,
                                                          original_sha256)
                            select (j->>'id')::uuid, ?, j#>>'{page,address}', decode(j#>>'{page,claimSha256}', 'hex'),
                                   (j#>>'{page,latest}')::boolean, j#>>'{page,title}',
                                   (j#>>'{page,datePublished}')::timestamptz, j#>>'{page,label}',
                                   (j#>>'{page,value}')::numeric, (j#>>'{page,best}')::numeric,
                                   (j#>>'{page,worst}')::numeric, j#>>'{page,explanation}', j#>>'{page,original}',
                                   decode(j#>>'{page,originalSha256}', 'hex')
                              from line""", json, organization).update();
        }
    }

    private void cite(String json, JsonNode line, String column, Stamp stamp) {
        if (line.has("citations")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into citation (id, %s, source_id, role, excerpt, created_at, created_by)
                            select (t->>'id')::uuid, (j->>'id')::uuid, (t->>'sourceId')::uuid, t->>'role',
                                   t->>'excerpt', (t->>'createdAt')::timestamptz, coalesce((t->>'createdBy')::uuid, ?)
                              from line, json_array_elements(j->'citations') t""".formatted(column), json, stamp.by()).update();
        }
    }

    /** The claimant of that id, or else the one of that name and description, or else a new one. */
    private UUID claimant(JsonNode claimant, Stamp stamp) {
        if (claimant.isMissingNode()) {
            return null;
        }
        String json = LenientJson.text(claimant);
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
            versions.of("claimant", id(claimant, "id"), claimant, stamp);
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

    /** The organisation of that key, once it is one that the caller may put something on record for. */
    private UUID speaksFor(String key, boolean past, Stamp stamp, String pointer) {
        if (past) {
            return arrivals.idOf(key)
                    .orElseThrow(() -> ProblemType.UNKNOWN_REFERENCE
                            .because("The organisation %s has no line of its own before this one.".formatted(key))
                            .at(pointer, "must be the key of an organisation"));
        }
        var publisher = publishers.known(new Publishers.Named(key, key, null), stamp);
        if (publisher.member() && !publisher.id().equals(caller.organization())) {
            throw ProblemType.FORBIDDEN
                    .because("%s works in this record; only its own people restore what is its.".formatted(key))
                    .at(pointer, "must be your organisation or one that does not work here");
        }
        return publisher.id();
    }

    private Optional<UUID> scale(String key, UUID organization) {
        return sql.statement(
                        "select id from rating_scale where key = ? and organization_id is not distinct from ?::uuid",
                        key,
                        organization)
                .first(row -> row.getObject("id", UUID.class));
    }

    private boolean exists(String table, JsonNode line) {
        return isThere("select 1 from %s where id = ?".formatted(table), id(line, "id"));
    }

    private boolean isThere(String statement, Object... values) {
        return sql.statement(statement, values).first(row -> true).isPresent();
    }

    private static UUID id(JsonNode line, String member) {
        try {
            return UUID.fromString(text(line, member));
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("/" + member, "must be an id");
        }
    }

    private static String text(JsonNode line, String member) {
        JsonNode value = line.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw ProblemException.invalid("/" + member, "must not be missing");
        }
        return value.asText();
    }

    private static ReviewKeeping.Kept created(UUID claim) {
        return new ReviewKeeping.Kept(ImportOutcome.CREATED, claim, null, null);
    }

    private static ReviewKeeping.Kept same() {
        return new ReviewKeeping.Kept(ImportOutcome.UNCHANGED, null, null, null);
    }
}
