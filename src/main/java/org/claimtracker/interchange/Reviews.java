package org.claimtracker.interchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** Published verdicts as other formats tell them, read with one statement. */
@Singleton
@RegisterForReflection(targets = Review.Work.class)
class Reviews {

    /** The host a verdict {@code v} of organisation {@code o} is published at, without {@code www}. */
    static final String SITE =
            "coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end)";

    /**
     * What is confidential is in none of these formats: they are made to be passed on. A verdict on a merged claim is
     * told with the words it was given on.
     */
    private static final String SELECT = """
            select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
                   v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
                   o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
                   %s as site,
                   c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
                   m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
                   g.key as scale, g.description as scale_description,
                   r.key as rating_key, r.label, r.meaning, r.value,
                   (select max(x.value) from rating x where x.scale_id = g.id) as best,
                   (select min(x.value) from rating x where x.scale_id = g.id) as worst,
                   n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
                   (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
                      from citation t join source s on s.id = t.source_id
                     where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
                   (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                                    order by a.date_published nulls last, a.id)
                      from article a
                     where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
                   ) as places,
                   (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
                      from citation t join source s on s.id = t.source_id
                     where t.verdict_id = v.id and not s.confidential) as evidence,
                   b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
                   b.worst_rating, b.rating_explanation
              from verdict v
              join claim c on c.id = v.claim_id
              join organization o on o.id = v.organization_id
              join rating_scale g on g.id = v.scale_id
              join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
              left join claimant m on m.id = c.claimant_id
              left join published_review b on b.verdict_id = v.id
              left join verdict n on n.supersedes_id = v.id and n.published_at is not null
             where v.published_at is not null""".formatted(SITE);

    private final Sql sql;
    private final JsonColumn<List<Review.Work>> origins = JsonColumn.listOf("origins", Review.Work.class);
    private final JsonColumn<List<Review.Work>> places = JsonColumn.listOf("places", Review.Work.class);
    private final JsonColumn<List<Review.Work>> evidence = JsonColumn.listOf("evidence", Review.Work.class);

    @Inject
    Reviews(Sql sql) {
        this.sql = sql;
    }

    /** All that a reader sees; conditions and an order can be added. */
    Sql.Statement select(Reader reader) {
        return reader.sees(Visible.VERDICT, sql.statement(SELECT));
    }

    /** Also one that was superseded or retracted. */
    Review of(UUID verdict, Reader reader) {
        return select(reader)
                .add("and v.id = ?", verdict)
                .first(this::read)
                .orElseThrow(() -> ProblemException.notFound("published verdict", verdict));
    }

    /** The current ones on a claim and on those it stands for, newest first. */
    List<Review> onClaim(UUID claim, Reader reader) {
        return select(reader).add("""
                        and v.status = 'published' and (c.id = ? or c.canonical_id = ?)
                        order by v.published_at desc, v.id desc""", claim, claim).list(this::read);
    }

    /**
     * When something changed last that published verdicts are told with; empty when nothing was ever published. Of claims
     * those count that have one, though they were withdrawn since. What is edited of an article shows with the next of
     * these changes.
     */
    Optional<Instant> lastChange() {
        return sql.statement("""
                        select greatest(max(v.updated_at),
                                        (select c.updated_at from claim c
                                          where coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn')
                                            and exists (select 1 from verdict p
                                                         where p.claim_id = c.id and p.published_at is not null)
                                          order by c.updated_at desc limit 1),
                                        (select max(m.updated_at) from claimant m),
                                        (select max(s.updated_at) from source s),
                                        (select max(g.updated_at) from rating_scale g),
                                        (select max(o.updated_at) from organization o)) as at
                          from verdict v where v.published_at is not null
                        having max(v.updated_at) is not null""").first(row -> Sql.instant(row, "at"));
    }

    Review read(ResultSet row) throws SQLException {
        String claimant = row.getString("claimant_name");
        UUID successor = row.getObject("successor_id", UUID.class);
        String address = row.getString("address");
        return new Review(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("status"),
                new Review.Publisher(
                        row.getObject("publisher_id", UUID.class),
                        row.getString("publisher_name"),
                        row.getString("publisher_url"),
                        row.getString("site")),
                new Review.ReviewedClaim(
                        row.getObject("claim_id", UUID.class),
                        row.getString("text"),
                        row.getString("claim_language"),
                        row.getObject("claim_date", LocalDate.class),
                        claimant == null
                                ? null
                                : new Review.Claimant(
                                        claimant, row.getString("claimant_type"), row.getString("claimant_url")),
                        origins.read(row),
                        places.read(row)),
                new Review.Rating(
                        row.getString("scale"),
                        row.getString("scale_description"),
                        row.getString("rating_key"),
                        row.getString("label"),
                        row.getString("meaning"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("best"),
                        row.getBigDecimal("worst")),
                row.getString("summary"),
                row.getString("url"),
                row.getString("in_language"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("supersedes_id", UUID.class),
                row.getString("reason"),
                Sql.instant(row, "published_at"),
                Sql.instant(row, "ended_at"),
                row.getString("retraction_reason"),
                successor == null
                        ? null
                        : new Review.Successor(
                                successor,
                                row.getString("successor_reason"),
                                Sql.instant(row, "successor_published_at")),
                Sql.instant(row, "updated_at"),
                evidence.read(row),
                address == null
                        ? null
                        : new Review.Page(
                                address,
                                row.getString("title"),
                                Sql.instant(row, "date_published"),
                                row.getString("rating_label"),
                                row.getBigDecimal("rating_value"),
                                row.getBigDecimal("best_rating"),
                                row.getBigDecimal("worst_rating"),
                                row.getString("rating_explanation")));
    }
}
