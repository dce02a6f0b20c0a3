package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * How well what was proposed fits what a person marked. A proposal fits a marked claim when what the two have in
 * common is at least 60 % of what they cover together; each fits one of the other at most.
 */
final class Measurement {

    private static final double LEAST_OVERLAP = 0.6;

    private int gold;
    private int proposed;
    private int matched;
    private int claimants;
    private int quantities;
    private int quantitiesRight;
    private int quantitiesTooMany;
    private int dues;
    private int duesRight;
    private final List<String> misses = new ArrayList<>();

    void add(GoldArticle article, List<ProposedClaim> proposals) {
        gold += article.claims().size();
        proposed += proposals.size();
        String text = article.article().text();
        Set<ProposedClaim> used = new HashSet<>();
        for (GoldArticle.GoldClaim claim : article.claims()) {
            ProposedClaim best = null;
            for (ProposedClaim candidate : proposals) {
                if (!used.contains(candidate)
                        && overlap(claim, candidate) >= LEAST_OVERLAP
                        && (best == null || overlap(claim, candidate) > overlap(claim, best))) {
                    best = candidate;
                }
            }
            if (best == null) {
                misses.add(article.name() + " MISSED " + words(text, claim.start(), claim.end()));
            } else {
                used.add(best);
                compare(article.name(), claim, best);
            }
        }
        for (ProposedClaim proposal : proposals) {
            if (!used.contains(proposal)) {
                misses.add(article.name() + " EXTRA " + proposal.quote().exact() + " " + proposal.reasons());
            }
        }
    }

    private static String words(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static double overlap(GoldArticle.GoldClaim claim, ProposedClaim proposal) {
        int start = proposal.position().start();
        int end = proposal.position().end();
        double common = Math.max(0, Math.min(end, claim.end()) - Math.max(start, claim.start()));
        return common / (Math.max(end, claim.end()) - Math.min(start, claim.start()));
    }

    private void compare(String name, GoldArticle.GoldClaim claim, ProposedClaim proposal) {
        matched++;
        String quote = " in \"" + proposal.quote().exact() + "\"";
        if (Objects.equals(claim.claimant(), proposal.claimant())) {
            claimants++;
        } else {
            misses.add(name + " CLAIMANT " + claim.claimant() + " / " + proposal.claimant() + quote);
        }
        int right = 0;
        for (GoldArticle.GoldQuantity quantity : claim.quantities()) {
            if (proposal.quantities().stream().anyMatch(found -> fits(quantity, found))) {
                right++;
            } else {
                misses.add(name + " QUANTITY " + quantity + " / " + proposal.quantities() + quote);
            }
        }
        quantities += claim.quantities().size();
        quantitiesRight += right;
        quantitiesTooMany += Math.max(0, proposal.quantities().size() - right);
        if (claim.due() != null || proposal.prediction() != null) {
            dues++;
            if (claim.due() != null
                    && proposal.prediction() != null
                    && claim.due().on().equals(proposal.prediction().dueOn())
                    && claim.due().precision() == proposal.prediction().precision()) {
                duesRight++;
            } else {
                misses.add(name + " DUE " + claim.due() + " / " + proposal.prediction() + quote);
            }
        }
    }

    private static boolean fits(GoldArticle.GoldQuantity gold, ProposedQuantity found) {
        boolean numbers = found.value().compareTo(gold.value()) == 0
                && found.comparison() == gold.comparison()
                && (gold.upper() == null
                        ? found.upperValue() == null
                        : found.upperValue() != null && found.upperValue().compareTo(gold.upper()) == 0);
        if (!numbers || gold.unit() == null) {
            return numbers;
        }
        String unit = gold.unit();
        int per = unit.indexOf("-per-");
        String counted = per < 0 ? unit : unit.substring(0, per);
        boolean canonical = found.canonicalUnit() != null
                && (found.canonicalUnit().equals(unit) || found.canonicalUnit().startsWith(counted));
        return canonical || (found.unit() != null && found.unit().startsWith(counted));
    }

    double precision() {
        return ratio(matched, proposed);
    }

    double recall() {
        return ratio(matched, gold);
    }

    double spanF1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    double claimant() {
        return ratio(claimants, matched);
    }

    double quantity() {
        return ratio(quantitiesRight, quantities);
    }

    double due() {
        return ratio(duesRight, dues);
    }

    List<String> misses() {
        return misses;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "claims %3d  proposed %3d  precision %.2f  recall %.2f  F1 %.2f  claimant %.2f"
                        + "  quantity %.2f (%d)  due %.2f (%d)  unmarked quantities %d",
                gold,
                proposed,
                precision(),
                recall(),
                spanF1(),
                claimant(),
                quantity(),
                quantities,
                due(),
                dues,
                quantitiesTooMany);
    }
}
