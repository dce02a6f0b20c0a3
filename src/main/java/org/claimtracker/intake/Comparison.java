package org.claimtracker.intake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.search.SimilarClaim;
import org.claimtracker.search.SimilarClaims;

/**
 * Whether claims of an article were made or checked before. Each is compared in some ten milliseconds, and the transcript
 * of a parliament's day has thousands; so those most worth checking are, and before the article is stored: what is stored
 * holds a connection, and its URL, until it is done.
 */
@Singleton
class Comparison {

    /** How many claims of an article are compared. */
    private static final int MOST_COMPARED = 100;

    /** Of candidates that nobody has looked at yet, only those are shown that most likely say the same. */
    private static final double LEAST_SIMILAR = 0.5;

    private static final int MOST_SIMILAR = 3;

    @Inject
    SimilarClaims similar;

    /**
     * What an article says.
     *
     * @param checkWorthiness 0 to 1; {@code null} when nobody said
     */
    record Statement(String text, String inLanguage, BigDecimal checkWorthiness) {

        static Statement of(ClaimView claim) {
            return new Statement(claim.text(), claim.inLanguage(), claim.checkWorthiness());
        }

        private Said said() {
            return new Said(text, inLanguage);
        }
    }

    private record Said(String text, String inLanguage) {}

    /**
     * What each of the statements that were compared resembles.
     *
     * @param interrupted whether others would have been compared, too
     */
    record Resemblances(Map<Said, List<SimilarClaim>> found, boolean interrupted) {

        /** What the reader should know of what was not compared; {@code null} when all of so many claims were. */
        String note(int claims) {
            if (interrupted) {
                return "Not all claims were compared with earlier ones: too many searches were under way.";
            }
            return claims <= MOST_COMPARED
                    ? null
                    : "Only the %d claims most worth checking were compared with earlier ones."
                            .formatted(MOST_COMPARED);
        }

        /** What a claim resembles, best first; {@code null} when it was not compared. */
        List<SimilarClaim> of(ClaimView claim) {
            return found.get(Statement.of(claim).said());
        }
    }

    /**
     * Looks for claims that say the same as statements.
     *
     * @param statements what an article says, in any order
     * @param neighbours claims of the same article, which are no answer
     */
    Resemblances of(Collection<Statement> statements, List<UUID> neighbours, Reader reader) {
        List<Said> compared = statements.stream()
                .sorted(comparing(Statement::checkWorthiness, nullsFirst(naturalOrder()))
                        .reversed())
                .map(Statement::said)
                .distinct()
                .limit(MOST_COMPARED)
                .toList();
        Map<Said, List<SimilarClaim>> found = new HashMap<>();
        try {
            for (Said said : compared) {
                found.put(
                        said,
                        similar.to(said.text(), said.inLanguage(), neighbours, LEAST_SIMILAR, MOST_SIMILAR, reader));
            }
        } catch (ProblemException failure) {
            if (failure.type() != ProblemType.UNAVAILABLE) {
                throw failure;
            }
            // Too many searches are under way. What an article resembles can be asked later; that it came in can't
            // wait.
            return new Resemblances(found, true);
        }
        return new Resemblances(found, false);
    }
}
