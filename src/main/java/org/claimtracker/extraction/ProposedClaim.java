package org.claimtracker.extraction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;

/**
 * One statement that somebody could check, as found in an article.
 *
 * @param quote           the words of the claim as they stand in the article: a clause where the claim is a clause
 * @param position        where those words stand, in Unicode code points of the article's text
 * @param claimant        who made the claim; {@code null} when the article does not say, or says it itself
 * @param claimDate       the day the claim was made; {@code null} when the article does not tell
 * @param quantities      numbers with their units, in the order of the text
 * @param prediction      what makes the claim checkable only later; {@code null} when it is checkable now
 * @param origin          the outlet or person the claim is reported through; {@code null} when none is named
 * @param topics          short English topic names in alphabetical order, empty when none could be told
 * @param checkWorthiness from 0 (leave it) to 1 (check it first); the sum of the weights of {@code reasons}, kept
 *                        within that range
 * @param reasons         why the claim was picked and scored so, in the order of {@link Reason}
 */
public record ProposedClaim(
        TextQuote quote,
        TextPosition position,
        ProposedClaimant claimant,
        LocalDate claimDate,
        List<ProposedQuantity> quantities,
        ProposedPrediction prediction,
        ProposedOrigin origin,
        List<String> topics,
        double checkWorthiness,
        List<Reason> reasons) {

    public ProposedClaim {
        quantities = List.copyOf(quantities);
        topics = List.copyOf(topics);
        reasons = List.copyOf(reasons);
    }

    /** The same, stated by somebody; as it is, when it has a claimant. */
    ProposedClaim attributedTo(ProposedClaimant who) {
        if (claimant != null || reasons.contains(Reason.ATTRIBUTION)) {
            return this;
        }
        Set<Reason> attributed = EnumSet.of(Reason.ATTRIBUTION);
        attributed.addAll(reasons);
        return new ProposedClaim(
                quote,
                position,
                who,
                claimDate,
                quantities,
                prediction,
                origin,
                topics,
                CheckWorthiness.score(attributed),
                List.copyOf(attributed));
    }
}
