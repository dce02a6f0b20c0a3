package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.ClaimLists;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;

/**
 * The lines of a complete export, as the database writes them: everything that an import of them needs, and that a
 * reader may see. What a line refers to stands in a line before it. {@link Restoring} reads them.
 */
@Singleton
class ExportRecords {

    /** The member that says what a line is. */
    static final String KIND = "record";

    private static final String ORGANIZATIONS = """
            select json_strip_nulls(json_build_object(
                       'record', 'organization', 'id', o.id, 'version', o.version, 'key', o.key, 'name', o.name,
                       'url', o.url, 'member', o.member, 'secondPersonRequired', o.second_person_required,
                       'timeZone', o.time_zone,
                       'createdAt', rfc3339(o.created_at), 'createdBy', o.created_by,
                       'updatedAt', rfc3339(o.updated_at), 'updatedBy', o.updated_by,
                       'recordedFrom', (select rfc3339(w.recorded_from) from organization_version w
                                         where w.id = o.id and w.recorded_to = 'infinity'),
                       'earlierVersions', (select json_agg(wire_names(to_jsonb(w)) order by w.recorded_from)
                                             from organization_version w
                                            where w.id = o.id and w.recorded_to < 'infinity'))) as line
              from organization o
             where o.id in (
                   select c.organization_id from claim c where true %1$s
                   union select v.organization_id from verdict v join claim c on c.id = v.claim_id where true %1$s
                   union select s.organization_id from (%2$s) t
                           join source s on s.id = t.source_id
                           left join verdict v on v.id = t.verdict_id
                           join claim c on c.id = coalesce(t.claim_id, v.claim_id) where true %1$s)
             order by o.key""";

    /** Also what was cited once. */
    private static final String EVER_CITED = """
            select claim_id, verdict_id, source_id from citation
            union all select claim_id, verdict_id, source_id from citation_version where recorded_to < 'infinity'""";

    private static final String SCALES = """
            select json_strip_nulls(json_build_object(
                       'record', 'ratingScale', 'id', g.id, 'version', g.version, 'key', g.key, 'organization', o.key,
                       'name', g.name, 'description', g.description,
                       'ratings', (select json_agg(json_build_object('key', r.key, 'ordinal', r.ordinal,
                                                                     'label', r.label, 'meaning', r.meaning,
                                                                     'value', r.value, 'final', r.final,
                                                                     'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                                                                  from rating_label l
                                                                                 where l.scale_id = r.scale_id and l.rating_key = r.key))
                                                   order by r.ordinal)
                                     from rating r where r.scale_id = g.id),
                       'createdAt', rfc3339(g.created_at), 'updatedAt', rfc3339(g.updated_at))) as line
              from rating_scale g join organization o on o.id = g.organization_id
             where g.id in (select v.scale_id
                              from (select scale_id, claim_id from verdict
                                    union all
                                    select scale_id, claim_id from verdict_version where recorded_to < 'infinity') v
                              join claim c on c.id = v.claim_id where true""";

    /**
     * Takes the reader's organisation twice: of what is confidential to others, only that it exists is told, and of
     * others' sources only who changed them, which histories show.
     */
    private static final String SOURCES = """
            select json_strip_nulls(json_build_object(
                       'record', 'source', 'id', s.id, 'version', s.version, 'organization', o.key, 'type', open.type,
                       'confidential', s.confidential, 'title', open.title, 'url', open.url,
                       'archiveUrl', open.archive_url, 'retrievedAt', rfc3339(open.retrieved_at),
                       'contentSha256', open.content_sha256,
                       'createdAt', rfc3339(s.created_at), 'createdBy', case when k.own then s.created_by end,
                       'updatedAt', rfc3339(s.updated_at),
                       'updatedBy', case when k.own or s.version > 0 then s.updated_by end,
                       'recordedFrom', (select rfc3339(w.recorded_from) from source_version w
                                         where w.id = s.id and w.recorded_to = 'infinity'),
                       'earlierVersions', (select json_agg(wire_names(
                               case when k.own then to_jsonb(w)
                                    else to_jsonb(w) - 'created_by' - case when w.version = 0 then 'updated_by' else '' end
                                         - case when s.confidential or w.confidential
                                                then array['type', 'title', 'url', 'archive_url', 'retrieved_at',
                                                           'content_sha256']
                                                else array[]::text[] end end) order by w.recorded_from)
                           from source_version w where w.id = s.id and w.recorded_to < 'infinity'))) as line
              from source s
             cross join lateral (select s.organization_id = ? as own) k
              join organization o on o.id = s.organization_id
              left join source open on open.id = s.id and (k.own or not s.confidential)
             where s.id in (select t.source_id from (%s) t
                              left join verdict v on v.id = t.verdict_id
                              join claim c on c.id = coalesce(t.claim_id, v.claim_id)
                             where (v.id is null or v.organization_id = ? or v.published_at is not null)""".formatted(EVER_CITED);

    /** With its newest text; earlier ones follow it. */
    private static final String ARTICLES = """
            select json_strip_nulls(json_build_object(
                       'record', case when r.revision = a.revision then 'article' else 'articleRevision' end,
                       'id', a.id, 'revision', r.revision, 'text', r.text, 'revisedAt', rfc3339(r.created_at),
                       'version', case when r.revision = a.revision then a.version end,
                       'url', case when r.revision = a.revision then a.url end,
                       'headline', case when r.revision = a.revision then a.headline end,
                       'publisher', case when r.revision = a.revision then a.publisher end,
                       'author', case when r.revision = a.revision then a.author end,
                       'datePublished', case when r.revision = a.revision then a.date_published end,
                       'inLanguage', case when r.revision = a.revision then a.in_language end,
                       'createdAt', case when r.revision = a.revision then rfc3339(a.created_at) end,
                       'updatedAt', case when r.revision = a.revision then rfc3339(a.updated_at) end)) as line
              from article a join article_revision r on r.article_id = a.id
             where a.id in (select p.article_id from appearance p join claim c on c.id = p.claim_id where true""";

    /**
     * The organisations whose ledgers go along: those of which every entry's verdict does, and each excerpt that a salt
     * was made for. Takes the reader's organisation.
     */
    private static final String WHOLE_LEDGERS = """
            select e.organization_id
              from ledger_entry e
              join verdict v on v.id = e.verdict_id
              left join (select c.id from claim c where true %1$s) c on c.id = v.claim_id
             group by e.organization_id
            having bool_and(c.id is not null and not exists (
                       select 1 from citation t join source s on s.id = t.source_id
                        where t.verdict_id = v.id and t.excerpt is not null
                          and s.confidential and s.organization_id <> ?))""";

    /** Claimant {@code m}. Who first named somebody is shown nowhere. */
    private static final String CLAIMANT = """
            json_build_object(
                'id', m.id, 'version', m.version, 'name', m.name, 'type', m.type, 'description', m.description,
                'url', m.url, 'createdAt', rfc3339(m.created_at), 'updatedAt', rfc3339(m.updated_at),
                'updatedBy', case when m.version > 0 then m.updated_by end,
                'recordedFrom', (select rfc3339(w.recorded_from) from claimant_version w
                                  where w.id = m.id and w.recorded_to = 'infinity'),
                'earlierVersions', (select json_agg(wire_names(
                                               to_jsonb(w) - 'created_by' - case when w.version = 0 then 'updated_by' else '' end)
                                               order by w.recorded_from)
                                      from claimant_version w where w.id = m.id and w.recorded_to < 'infinity'))""";

    /** Up to the verdicts; {@code me} is the reader, {@code k} what is asked of the claim where {@code c} is a version. */
    private static final String CLAIMS = """
            select json_strip_nulls(json_build_object(
                       'record', 'claim', 'id', c.id, 'version', c.version, 'organization', o.key,
                       'status', c.status, 'statusReason', c.status_reason,
                       'statusBeforeMerge', c.status_before_merge, 'canonicalId', c.canonical_id,
                       'mergedIntoId', c.merged_into_id, 'changeReason', c.change_reason,
                       'text', c.text, 'inLanguage', c.in_language,
                       'claimant', case when m.id is not null then %s end,
                       'claimDate', c.claim_date, 'topics', to_json(c.topics),
                       'checkWorthiness', c.check_worthiness, 'reasons', to_json(c.reasons),
                       'reportedThrough', c.reported_through,
                       'quantities', (select json_agg(json_build_object(
                               'exact', q.exact, 'value', q.value, 'upperValue', q.upper_value, 'unit', q.unit,
                               'comparator', q.comparator,
                               'recordedFrom', (select rfc3339(w.recorded_from) from quantity_version w
                                                 where w.claim_id = q.claim_id and w.ordinal = q.ordinal
                                                   and w.recorded_to = 'infinity')) order by q.ordinal)
                           from quantity q where q.claim_id = c.id),
                       'prediction', case when c.due_on is not null then json_build_object(
                           'exact', c.prediction_exact, 'dueOn', c.due_on, 'precision', c.due_precision,
                           'resolutionCriteria', c.resolution_criteria) end,
                       'settled', case when c.settled then true end,
                       'earlierDueDates', (select json_agg(json_build_object(
                               'dueOn', d.due_on, 'precision', d.due_precision, 'reason', d.reason,
                               'movedAt', rfc3339(d.moved_at), 'movedBy', case when k.own then d.moved_by end)
                               order by d.moved_at)
                           from due_date_move d where d.claim_id = c.id),
                       'appearances', (select json_agg(json_build_object(
                               'id', p.id, 'articleId', p.article_id, 'revision', p.revision, 'anchor', p.anchor,
                               'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix,
                               'start', p.position_start, 'end', p.position_end,
                               'createdAt', rfc3339(p.created_at), 'createdBy', case when k.own then p.created_by end)
                               order by p.id)
                           from appearance p where p.claim_id = c.id),
                       'citations', (select json_agg(json_build_object(
                               'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                               'excerpt', case when not s.confidential or s.organization_id = me.reader then t.excerpt end,
                               'createdAt', rfc3339(t.created_at), 'createdBy', case when k.own then t.created_by end,
                               'recordedFrom', (select rfc3339(w.recorded_from) from citation_version w
                                                 where w.id = t.id and w.recorded_to = 'infinity')) order by t.id)
                           from citation t join source s on s.id = t.source_id where t.claim_id = c.id),
                       'createdAt', rfc3339(c.created_at), 'createdBy', case when k.own then c.created_by end,
                       'updatedAt', rfc3339(c.updated_at), 'updatedBy', c.updated_by,
                       'recordedFrom', (select rfc3339(w.recorded_from) from claim_version w
                                         where w.id = c.id and w.recorded_to = 'infinity'),
                       'verdicts', (select json_agg(json_build_object(
                               'id', v.id, 'version', v.version, 'organization', vo.key, 'status', v.status,
                               'scale', g.key, 'scaleOrganization', go.key, 'rating', v.rating_key,
                               'originalLabel', v.original_label,
                               'summary', v.summary, 'url', v.url, 'inLanguage', v.in_language,
                               'decidedOn', v.decided_on, 'supersedes', v.supersedes_id, 'reason', v.reason,
                               'submittedAt', rfc3339(v.submitted_at), 'submittedBy', case when h.own then v.submitted_by end,
                               'publishedAt', rfc3339(v.published_at), 'publishedBy', v.published_by,
                               'endedAt', rfc3339(v.ended_at), 'endedBy', v.ended_by,
                               'retractionReason', v.retraction_reason, 'writtenBy', v.written_by,
                               'secondPersonWaived', v.second_person_waived,
                               'page', case when b.verdict_id is not null then json_build_object(
                                   'address', b.address, 'claimSha256', encode(b.claim_sha256, 'hex'),
                                   'latest', b.latest, 'title', b.title,
                                   'datePublished', rfc3339(b.date_published), 'label', b.rating_label,
                                   'value', b.rating_value, 'best', b.best_rating, 'worst', b.worst_rating,
                                   'explanation', b.rating_explanation, 'original', b.original,
                                   'originalSha256', encode(b.original_sha256, 'hex')) end,
                               'citations', (select json_agg(json_build_object(
                                       'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                                       'excerpt', case when not s.confidential or s.organization_id = me.reader
                                                       then t.excerpt end,
                                       'createdAt', rfc3339(t.created_at), 'createdBy', case when h.own then t.created_by end,
                                       'recordedFrom', (select rfc3339(w.recorded_from) from citation_version w
                                                         where w.id = t.id and w.recorded_to = 'infinity')) order by t.id)
                                   from citation t join source s on s.id = t.source_id where t.verdict_id = v.id),
                               'createdAt', rfc3339(v.created_at), 'createdBy', case when h.own then v.created_by end,
                               'updatedAt', rfc3339(v.updated_at), 'updatedBy', v.updated_by,
                               'recordedFrom', (select rfc3339(w.recorded_from) from verdict_version w
                                                 where w.id = v.id and w.recorded_to = 'infinity'),
                               'ledger', case when v.organization_id = any(?) then
                                   (select json_agg(json_build_object(
                                               'number', e.number, 'event', e.event, 'document', e.document,
                                               'salt', encode(e.salt, 'hex'),
                                               'previousHash', encode(e.previous_hash, 'hex'),
                                               'hash', encode(e.hash, 'hex'),
                                               'recordedAt', rfc3339(e.recorded_at)) order by e.number)
                                      from ledger_entry e where e.verdict_id = v.id) end,
                               'earlierCitations', (select json_agg(wire_names(
                                       to_jsonb(t) - case when h.own then '' else 'created_by' end
                                           - case when s.confidential and s.organization_id <> me.reader
                                                  then 'excerpt' else '' end)
                                       order by t.id, t.recorded_from)
                                   from citation_version t join source s on s.id = t.source_id
                                  where t.verdict_id = v.id and t.recorded_to < 'infinity'
                                    and (h.own or t.recorded_to > v.published_at)),
                               'earlierVersions', (select json_agg(wire_names(
                                       to_jsonb(v) - case when h.own then array[]::text[]
                                                          else array['created_by', 'submitted_by'] end)
                                       order by v.recorded_from)
                                   from verdict_version v where v.id = h.verdict_id and v.recorded_to < 'infinity'""".formatted(CLAIMANT);

    private static final String VERDICTS_FROM = """
                               )) order by v.created_at, v.id)
                           from verdict v
                          cross join lateral (select v.id as verdict_id, v.organization_id = me.reader as own) h
                           join organization vo on vo.id = v.organization_id
                           join rating_scale g on g.id = v.scale_id
                           left join organization go on go.id = g.organization_id
                           left join published_review b on b.verdict_id = v.id
                          where v.claim_id = k.claim_id""";

    private static final String EARLIER_QUANTITIES = """
                       ), 'earlierQuantities', (select json_agg(wire_names(to_jsonb(q)) order by q.ordinal, q.recorded_from)
                           from quantity_version q
                          where q.claim_id = k.claim_id and q.recorded_to < 'infinity'
                            and exists (select 1 from claim_version c
                                         where c.id = k.claim_id
                                           and c.recorded_from < q.recorded_to and c.recorded_to > q.recorded_from""";

    private static final String EARLIER_CITATIONS = """
                       )), 'earlierCitations', (select json_agg(wire_names(
                               to_jsonb(t) - case when k.own then '' else 'created_by' end
                                   - case when s.confidential and s.organization_id <> me.reader then 'excerpt' else '' end)
                               order by t.id, t.recorded_from)
                           from citation_version t join source s on s.id = t.source_id
                          where t.claim_id = k.claim_id and t.recorded_to < 'infinity'
                            and exists (select 1 from claim_version c
                                         where c.id = k.claim_id
                                           and c.recorded_from < t.recorded_to and c.recorded_to > t.recorded_from""";

    private static final String FORMER_CLAIMANTS = """
                       )), 'formerClaimants', (select json_agg(%s order by m.id)
                           from claimant m
                          where m.id is distinct from k.claimant_id
                            and m.id in (select c.claimant_id from claim_version c where c.id = k.claim_id""".formatted(CLAIMANT);

    private static final String EARLIER_VERSIONS = """
                       )), 'earlierVersions', (select json_agg(wire_names(
                               to_jsonb(c) - case when k.own then '' else 'created_by' end) order by c.recorded_from)
                           from claim_version c where c.id = k.claim_id and c.recorded_to < 'infinity'""";

    private static final String CLAIMS_FROM = """
                       ))) as line
              from (select ?::uuid as reader) me
             cross join claim c
             cross join lateral (select c.id as claim_id, c.claimant_id, c.organization_id = me.reader as own) k
              join organization o on o.id = c.organization_id
              left join claimant m on m.id = c.claimant_id
             where true""";

    /** A claim comes after the one it was merged into: those that were merged on the longest way come last. */
    private static final String AFTER_WHAT_THEY_WERE_MERGED_INTO = """
            and c.merged_into_id is not null
            order by (with recursive way as (
                          select c.merged_into_id as id
                          union select x.merged_into_id from way join claim x on x.id = way.id
                                 where x.merged_into_id is not null)
                      select count(*) from way), c.id""";

    @Inject
    Sql sql;

    @Inject
    ClaimLists claims;

    /** Writes the lines. */
    @FunctionalInterface
    interface Writer {
        void line(String json);
    }

    /** All lines about the claims that pass the filter, in an order in which they can be read back. */
    void each(ClaimFilter filter, Reader reader, Writer writer) {
        // Times of versions are written in the session's time zone.
        sql.statement("set local time zone 'UTC'").update();
        var actors = new ExportedActors(sql, reader, writer);
        write(organizations(filter, reader), actors);
        write(matching(sql.statement(SCALES), filter, reader).add(") order by g.id"), actors);
        var sources = sql.statement(SOURCES, reader.organization(), reader.organization());
        write(matching(sources, filter, reader).add(") order by s.id"), actors);
        write(matching(sql.statement(ARTICLES), filter, reader).add(") order by a.id, r.revision desc"), actors);
        UUID[] wholeLedgers = wholeLedgers(filter, reader);
        // In two statements: one sort of all lines would write each of them to disk first.
        write(
                matching(claims(wholeLedgers, reader), filter, reader)
                        .add("and c.merged_into_id is null order by c.id"),
                actors);
        write(matching(claims(wholeLedgers, reader), filter, reader).add(AFTER_WHAT_THEY_WERE_MERGED_INTO), actors);
    }

    private static void write(Sql.Statement statement, ExportedActors actors) {
        statement.each(row -> {
            actors.write(row.getString("line"));
            return true;
        });
    }

    private Sql.Statement claims(UUID[] wholeLedgers, Reader reader) {
        var statement = reader.sees(Visible.VERDICT, sql.statement(CLAIMS, (Object) wholeLedgers));
        reader.sees(Visible.VERDICT, statement.add(VERDICTS_FROM));
        reader.sees(Visible.CLAIM, statement.add(EARLIER_QUANTITIES));
        reader.sees(Visible.CLAIM, statement.add(EARLIER_CITATIONS));
        reader.sees(Visible.CLAIM, statement.add(FORMER_CLAIMANTS));
        reader.sees(Visible.CLAIM, statement.add(EARLIER_VERSIONS));
        return statement.add(CLAIMS_FROM, reader.organization());
    }

    private Sql.Statement organizations(ClaimFilter filter, Reader reader) {
        return filled(ORGANIZATIONS.replace("%2$s", EVER_CITED), filter, reader);
    }

    private UUID[] wholeLedgers(ClaimFilter filter, Reader reader) {
        return filled(WHOLE_LEDGERS, filter, reader)
                .add("", reader.organization())
                .list(row -> row.getObject("organization_id", UUID.class))
                .toArray(UUID[]::new);
    }

    /** The statement with the conditions on claims {@code c} wherever they have a place in it. */
    private Sql.Statement filled(String text, ClaimFilter filter, Reader reader) {
        String[] parts = text.split("%1\\$s", -1);
        var statement = sql.statement(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            matching(statement, filter, reader).add(parts[i]);
        }
        return statement;
    }

    /** Of claims {@code c}, with those that they stand for: without them the export would not be complete. */
    private Sql.Statement matching(Sql.Statement statement, ClaimFilter filter, Reader reader) {
        return claims.matching(reader.sees(Visible.CLAIM, statement), filter, reader);
    }
}
