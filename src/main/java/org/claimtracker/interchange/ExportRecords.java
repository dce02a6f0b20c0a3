package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.Claims;
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
                       'record', 'organization', 'key', o.key, 'name', o.name, 'url', o.url)) as line
              from organization o
             where o.id in (
                   select c.organization_id from claim c where true %1$s
                   union select v.organization_id from verdict v join claim c on c.id = v.claim_id where true %1$s
                   union select s.organization_id from citation t
                           join source s on s.id = t.source_id
                           left join verdict v on v.id = t.verdict_id
                           join claim c on c.id = coalesce(t.claim_id, v.claim_id) where true %1$s)
             order by o.key""";

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
             where g.id in (select v.scale_id from verdict v join claim c on c.id = v.claim_id where true""";

    /** Takes the reader's organisation twice: of what is confidential to others, only that it exists is told. */
    private static final String SOURCES = """
            select json_strip_nulls(json_build_object(
                       'record', 'source', 'id', s.id, 'version', s.version, 'organization', o.key, 'type', open.type,
                       'confidential', s.confidential, 'title', open.title, 'url', open.url,
                       'archiveUrl', open.archive_url, 'retrievedAt', rfc3339(open.retrieved_at),
                       'contentSha256', open.content_sha256,
                       'createdAt', rfc3339(s.created_at), 'updatedAt', rfc3339(s.updated_at))) as line
              from source s
              join organization o on o.id = s.organization_id
              left join source open on open.id = s.id and (not s.confidential or s.organization_id = ?)
             where s.id in (select t.source_id from citation t
                              left join verdict v on v.id = t.verdict_id
                              join claim c on c.id = coalesce(t.claim_id, v.claim_id)
                             where (v.id is null or v.organization_id = ? or v.published_at is not null)""";

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

    /** Takes the reader's organisation twice. */
    private static final String CLAIMS = """
            select json_strip_nulls(json_build_object(
                       'record', 'claim', 'id', c.id, 'version', c.version, 'organization', o.key,
                       'status', c.status, 'statusReason', c.status_reason,
                       'statusBeforeMerge', c.status_before_merge, 'canonicalId', c.canonical_id,
                       'mergedIntoId', c.merged_into_id, 'changeReason', c.change_reason,
                       'text', c.text, 'inLanguage', c.in_language,
                       'claimant', case when m.id is not null then json_build_object(
                           'id', m.id, 'version', m.version, 'name', m.name, 'type', m.type,
                           'description', m.description, 'url', m.url,
                           'createdAt', rfc3339(m.created_at), 'updatedAt', rfc3339(m.updated_at)) end,
                       'claimDate', c.claim_date, 'topics', to_json(c.topics),
                       'checkWorthiness', c.check_worthiness, 'reasons', to_json(c.reasons),
                       'reportedThrough', c.reported_through,
                       'quantities', (select json_agg(json_build_object(
                               'exact', q.exact, 'value', q.value, 'upperValue', q.upper_value, 'unit', q.unit,
                               'comparator', q.comparator) order by q.ordinal)
                           from quantity q where q.claim_id = c.id),
                       'prediction', case when c.due_on is not null then json_build_object(
                           'exact', c.prediction_exact, 'dueOn', c.due_on, 'precision', c.due_precision,
                           'resolutionCriteria', c.resolution_criteria) end,
                       'earlierDueDates', (select json_agg(json_build_object(
                               'dueOn', d.due_on, 'precision', d.due_precision, 'reason', d.reason,
                               'movedAt', rfc3339(d.moved_at)) order by d.moved_at)
                           from due_date_move d where d.claim_id = c.id),
                       'appearances', (select json_agg(json_build_object(
                               'id', p.id, 'articleId', p.article_id, 'revision', p.revision, 'anchor', p.anchor,
                               'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix,
                               'start', p.position_start, 'end', p.position_end,
                               'createdAt', rfc3339(p.created_at)) order by p.id)
                           from appearance p where p.claim_id = c.id),
                       'citations', (select json_agg(json_build_object(
                               'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                               'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end,
                               'createdAt', rfc3339(t.created_at)) order by t.id)
                           from citation t join source s on s.id = t.source_id where t.claim_id = c.id),
                       'verdicts', (select json_agg(json_build_object(
                               'id', v.id, 'version', v.version, 'organization', vo.key, 'status', v.status,
                               'scale', g.key, 'scaleOrganization', go.key, 'rating', v.rating_key,
                               'originalLabel', v.original_label,
                               'summary', v.summary, 'url', v.url, 'inLanguage', v.in_language,
                               'decidedOn', v.decided_on, 'supersedes', v.supersedes_id, 'reason', v.reason,
                               'submittedAt', rfc3339(v.submitted_at), 'publishedAt', rfc3339(v.published_at),
                               'endedAt', rfc3339(v.ended_at), 'retractionReason', v.retraction_reason,
                               'page', case when b.verdict_id is not null then json_build_object(
                                   'address', b.address, 'claimSha256', encode(b.claim_sha256, 'hex'),
                                   'latest', b.latest, 'title', b.title,
                                   'datePublished', rfc3339(b.date_published), 'label', b.rating_label,
                                   'value', b.rating_value, 'best', b.best_rating, 'worst', b.worst_rating,
                                   'explanation', b.rating_explanation, 'original', b.original,
                                   'originalSha256', encode(b.original_sha256, 'hex')) end,
                               'citations', (select json_agg(json_build_object(
                                       'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                                       'excerpt', case when not s.confidential or s.organization_id = ?
                                                       then t.excerpt end,
                                       'createdAt', rfc3339(t.created_at)) order by t.id)
                                   from citation t join source s on s.id = t.source_id where t.verdict_id = v.id),
                               'createdAt', rfc3339(v.created_at), 'updatedAt', rfc3339(v.updated_at))
                               order by v.created_at, v.id)
                           from verdict v
                           join organization vo on vo.id = v.organization_id
                           join rating_scale g on g.id = v.scale_id
                           left join organization go on go.id = g.organization_id
                           left join published_review b on b.verdict_id = v.id
                          where v.claim_id = c.id""";

    private static final String CLAIMS_FROM = """
            ), 'createdAt', rfc3339(c.created_at), 'updatedAt', rfc3339(c.updated_at))) as line
              from claim c
              join organization o on o.id = c.organization_id
              left join claimant m on m.id = c.claimant_id
             where true""";

    /** A claim comes after the one it was merged into: those that were merged on the longest way come last. */
    private static final String AFTER_WHAT_THEY_WERE_MERGED_INTO = """
            order by case when c.merged_into_id is null then 0 else (
                         with recursive way as (
                             select c.merged_into_id as id
                             union select x.merged_into_id from way join claim x on x.id = way.id
                                    where x.merged_into_id is not null)
                         select count(*) from way) end, c.id""";

    @Inject
    Sql sql;

    @Inject
    Claims claims;

    /** Writes the lines. */
    @FunctionalInterface
    interface Writer {
        void line(String json);
    }

    /** All lines about the claims that pass the filter, in an order in which they can be read back. */
    void each(ClaimFilter filter, Reader reader, Writer writer) {
        write(organizations(filter, reader), writer);
        var scales = sql.statement(SCALES);
        write(matching(scales, filter, reader).add(") order by g.id"), writer);
        var sources = sql.statement(SOURCES, reader.organization(), reader.organization());
        write(matching(sources, filter, reader).add(") order by s.id"), writer);
        var articles = sql.statement(ARTICLES);
        write(matching(articles, filter, reader).add(") order by a.id, r.revision desc"), writer);
        var lines = reader.sees(Visible.VERDICT, sql.statement(CLAIMS, reader.organization(), reader.organization()))
                .add(CLAIMS_FROM);
        write(matching(lines, filter, reader).add(AFTER_WHAT_THEY_WERE_MERGED_INTO), writer);
    }

    private static void write(Sql.Statement statement, Writer writer) {
        statement.each(row -> {
            writer.line(row.getString("line"));
            return true;
        });
    }

    private Sql.Statement organizations(ClaimFilter filter, Reader reader) {
        String[] parts = ORGANIZATIONS.split("%1\\$s", -1);
        var statement = sql.statement(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            matching(statement, filter, reader).add(parts[i]);
        }
        return statement;
    }

    /** Of claims {@code c}, also those that another one stands for: without them the export would not be complete. */
    private Sql.Statement matching(Sql.Statement statement, ClaimFilter filter, Reader reader) {
        return claims.matching(reader.sees(Visible.CLAIM, statement), filter, reader);
    }
}
