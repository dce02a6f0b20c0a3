package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.ClaimLists;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;

/**
 * Claims as a table, a line for each current verdict and one for each claim without. A verdict on a merged claim is told
 * with the words it was given on. The columns that an import reads are called as it calls them.
 */
@Singleton
class CsvExport {

    private static final String FORMULA = "=+-@\t\r";

    /** Takes the reader's organisation. */
    private static final String SELECT = """
            select c.id as "claimId", c.status, v.id as "verdictId", v.url, c.text as "claimReviewed",
                   coalesce(b.rating_label, r.label) as rating,
                   coalesce(b.rating_value, r.value) as "ratingValue", b.best_rating as "bestRating",
                   b.worst_rating as "worstRating", coalesce(b.rating_explanation, r.meaning) as "ratingExplanation",
                   rfc3339(case when b.verdict_id is null then v.published_at else b.date_published end)
                       as "datePublished",
                   coalesce(v.in_language, c.in_language) as "inLanguage", b.title, v.summary,
                   o.name as publisher, o.url as "publisherUrl",
                   m.name as claimant, initcap(m.type) as "claimantType", c.claim_date as "claimDate",
                   (select coalesce(s.url, s.title) from citation t join source s on s.id = t.source_id
                     where t.claim_id = c.id and t.role = 'origin'
                       and (not s.confidential or s.organization_id = ?)
                     order by t.id limit 1) as appearance,
                   array_to_string(c.topics, '; ') as topics, c.due_on as "dueOn",
                   rfc3339(c.created_at) as "createdAt", rfc3339(c.updated_at) as "updatedAt"
              from claim c
              left join claimant m on m.id = c.claimant_id
              left join verdict v on v.claim_id = c.id and v.status = 'published'
              left join organization o on o.id = v.organization_id
              left join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
              left join published_review b on b.verdict_id = v.id
             where true""";

    @Inject
    Sql sql;

    @Inject
    ClaimLists claims;

    void write(ClaimFilter filter, Reader reader, Writer out) {
        var statement = claims.matching(
                        reader.sees(Visible.CLAIM, sql.statement(SELECT, reader.organization())), filter, reader)
                .add(filter.asksForStatus() ? "" : "and (c.status <> 'merged' or v.id is not null)")
                .add("order by c.id, v.id");
        try {
            var csv = new CSVPrinter(out, CSVFormat.RFC4180);
            statement.each(columns -> print(csv, columns), row -> {
                print(csv, row);
                return true;
            });
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void print(CSVPrinter csv, Iterable<String> cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void print(CSVPrinter csv, ResultSet row) throws SQLException {
        try {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String cell = row.getString(i);
                csv.print(cell == null ? "" : guarded(cell));
            }
            csv.println();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** As no spreadsheet takes it for a formula: these begin with such a sign, and an apostrophe says that it is text. */
    static String guarded(String cell) {
        return startsLikeAFormula(cell) ? "'" + cell : cell;
    }

    /** What was guarded, again; one that only looks so was guarded, too, so that nothing else is taken for it. */
    static boolean startsLikeAFormula(String cell) {
        String visible = cell.stripLeading();
        return !cell.isEmpty()
                && (FORMULA.indexOf(cell.charAt(0)) >= 0
                        || !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0
                        || cell.charAt(0) == '\'' && startsLikeAFormula(cell.substring(1)));
    }
}
