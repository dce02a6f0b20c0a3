package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.claim.Wording;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;

/** Finds current verdicts and groups them by claim, as Google's API answers them. */
@Singleton
class FactChecks {

    /** A claim that another stands for is found under that one. */
    private static final String FOUND = """
            select coalesce(c.canonical_id, c.id) as id
              from verdict v
              join claim c on c.id = v.claim_id
              join organization o on o.id = v.organization_id
              left join claimant m on m.id = c.claimant_id
              left join published_review b on b.verdict_id = v.id
             where true""";

    @Inject
    Sql sql;

    @Inject
    Reviews reviews;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    FactCheckSearch search(FactCheckFilter filter, Reader reader, URI base) {
        long start = filter.start();
        Wording.Wanted wanted =
                filter.words().map(words -> wording.read(words, null, reader)).orElse(null);
        List<UUID> found = restrict(reader.sees(Visible.VERDICT, sql.statement(FOUND)), filter, wanted)
                .add("group by 1 order by 1 desc limit ? offset ?", filter.size() + 1, start)
                .inTurn()
                .list(row -> row.getObject("id", UUID.class));
        boolean more = found.size() > filter.size();
        List<UUID> page = more ? found.subList(0, filter.size()) : found;
        return new FactCheckSearch(
                claims(page, filter, wanted, reader, base), more ? filter.tokenOf(start + filter.size()) : null);
    }

    private List<FactCheckSearch.FactCheckedClaim> claims(
            List<UUID> page, FactCheckFilter filter, Wording.Wanted wanted, Reader reader, URI base) {
        Map<UUID, FactCheckSearch.FactCheckedClaim> claims = new LinkedHashMap<>();
        record Found(UUID claim, Review review) {}
        List<Found> all = restrict(reviews.select(reader), filter, wanted)
                .add("""
                        and coalesce(c.canonical_id, c.id) = any(?)
                        order by coalesce(c.canonical_id, c.id) desc, c.canonical_id nulls first,
                                 v.published_at desc, v.id desc""", (Object) page.toArray(UUID[]::new))
                .list(row -> new Found(row.getObject("stands_for", UUID.class), reviews.read(row)));
        for (Found found : all) {
            claims.computeIfAbsent(found.claim(), id -> claim(found.review()))
                    .claimReview()
                    .add(factCheck(found.review(), base));
        }
        return List.copyOf(claims.values());
    }

    private Sql.Statement restrict(Sql.Statement statement, FactCheckFilter filter, Wording.Wanted wanted) {
        statement.add("and v.status = 'published' and coalesce(c.status_before_merge, c.status) = 'accepted'");
        if (wanted != null) {
            wanted.matches(statement.add("and c.id in (select d.claim_id from search_entry d where true"));
            statement.add(")").plannedAnew();
        }
        filter.language()
                .ifPresent(language -> statement.add("and split_part(lower(v.in_language), '-', 1) = ?", language));
        filter.site().ifPresent(site -> statement.add("and '.' || " + Reviews.SITE + " like ?", "%." + literal(site)));
        if (filter.maxAgeDays != null) {
            LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .minusDays(Math.min(filter.maxAgeDays, 1_000_000));
            statement.add(
                    "and greatest(c.claim_date, (coalesce(b.date_published, v.published_at) at time zone 'UTC')::date)"
                            + " >= ?",
                    oldest);
        }
        return statement;
    }

    /** As it is to be found by {@code like}, to the letter. */
    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    private static FactCheckSearch.FactCheckedClaim claim(Review review) {
        var claim = review.claim();
        return new FactCheckSearch.FactCheckedClaim(
                claim.text(),
                claim.claimant() == null ? null : claim.claimant().name(),
                claim.date() == null ? null : claim.date().atStartOfDay().toInstant(ZoneOffset.UTC),
                new java.util.ArrayList<>());
    }

    private static FactCheckSearch.FactCheck factCheck(Review review, URI base) {
        return new FactCheckSearch.FactCheck(
                new FactCheckSearch.Publisher(
                        review.publisher().name(), review.publisher().site()),
                review.address(base),
                review.title(),
                review.date(),
                review.label(),
                review.inLanguage());
    }
}
