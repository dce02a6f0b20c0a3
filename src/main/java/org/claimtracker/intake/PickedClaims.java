package org.claimtracker.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.article.Anchor;
import org.claimtracker.article.Anchoring;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.claimtracker.extraction.ArticleText;
import org.claimtracker.extraction.Proposals;
import org.claimtracker.extraction.ProposedBy;
import org.claimtracker.extraction.ProposedClaim;
import org.claimtracker.extraction.ProposedClaimant;
import org.claimtracker.extraction.ProposedOrigin;
import org.claimtracker.extraction.ProposedPrediction;
import org.claimtracker.extraction.ProposedQuantity;
import org.claimtracker.extraction.QuoteReader;
import org.claimtracker.extraction.Reason;

/**
 * Holds what a language model picked against the article. A quote stands in the text or the claim is thrown away; names
 * stand in it or are left out; numbers and dates are read from the words by the rules of the built-in extractor, and
 * left out where those read none. Pure: no model is asked here.
 */
final class PickedClaims {

    private final ArticleText article;
    private final String text;
    private final QuoteReader reader;
    private final List<ProposedClaim> claims = new ArrayList<>();
    private final Set<TextPosition> taken = new HashSet<>();
    private int orphaned;
    private int ambiguous;

    /** @param text as much of the article as the model was given */
    private PickedClaims(ArticleText article, String text) {
        this.article = article;
        this.text = text;
        reader = new QuoteReader(article.inLanguage());
    }

    /**
     * What is left of an answer.
     *
     * @param text as much of the article as the model was given
     * @param note what to tell about it; may be {@code null}
     */
    static Proposals of(ModelAnswer answer, ArticleText article, String text, String note) {
        var picked = new PickedClaims(article, text);
        answer.claims().forEach(picked::hold);
        picked.claims.sort(Comparator.comparingInt(claim -> claim.position().start()));
        return new Proposals(picked.claims, ProposedBy.LANGUAGE_MODEL, picked.orphaned, picked.ambiguous, note);
    }

    private void hold(ModelAnswer.Picked picked) {
        String words = picked.quote().strip();
        if (words.isEmpty()) {
            orphaned++;
            return;
        }
        switch (Anchoring.anchor(text, new TextQuote(words, picked.before(), picked.after()), null)) {
            case Anchor.Orphaned none -> orphaned++;
            case Anchor.Ambiguous several -> ambiguous++;
            case Anchor.Placed placed -> {
                boolean headline = article.headline() != null
                        && words.equals(article.headline().strip());
                if (!headline && taken.add(placed.position())) {
                    claims.add(claim(picked, placed.position()));
                }
            }
        }
    }

    private ProposedClaim claim(ModelAnswer.Picked picked, TextPosition position) {
        TextQuote quote = TextQuote.at(position, article.text());
        ProposedClaimant claimant = claimant(picked.claimant());
        LocalDate said = said(picked);
        List<ProposedQuantity> quantities = quantities(picked, quote.exact());
        ProposedPrediction prediction = prediction(picked, quote.exact(), said);
        List<Reason> reasons = new ArrayList<>();
        if (claimant != null) {
            reasons.add(Reason.ATTRIBUTION);
        }
        if (!quantities.isEmpty()) {
            reasons.add(Reason.QUANTITY);
        }
        if (prediction != null) {
            reasons.add(Reason.PREDICTION);
        }
        reasons.add(Reason.LANGUAGE_MODEL);
        return new ProposedClaim(
                quote,
                position,
                claimant,
                said,
                quantities,
                prediction,
                standing(picked.reportedThrough()).map(ProposedOrigin::new).orElse(null),
                // Topics are words about the text, not of it, so there is nothing to hold them against.
                List.of(),
                Math.min(1, reasons.stream().mapToDouble(Reason::weight).sum()),
                reasons);
    }

    private ProposedClaimant claimant(ModelAnswer.Speaker speaker) {
        return speaker == null
                ? null
                : standing(speaker.name())
                        .map(name -> new ProposedClaimant(name, speaker.claimantType()))
                        .orElse(null);
    }

    /** What the article says itself, it says when it is published. */
    private LocalDate said(ModelAnswer.Picked picked) {
        if (picked.said() == null) {
            return picked.claimant() == null ? article.publishedOn() : null;
        }
        return standing(picked.said())
                .flatMap(words -> reader.day(words, article.publishedOn()))
                .orElse(null);
    }

    /** Read from the whole quote and not from the picked words alone, so that no "almost" before them gets lost. */
    private List<ProposedQuantity> quantities(ModelAnswer.Picked picked, String quote) {
        return reader.quantities(quote).stream()
                .filter(read -> picked.quantities().stream()
                        .map(String::strip)
                        .filter(words -> !words.isEmpty() && quote.contains(words))
                        .anyMatch(words ->
                                words.contains(read.exact()) || read.exact().contains(words)))
                .toList();
    }

    private ProposedPrediction prediction(ModelAnswer.Picked picked, String quote, LocalDate said) {
        if (picked.due() == null || !quote.contains(picked.due())) {
            return null;
        }
        return reader.due(picked.due(), said != null ? said : article.publishedOn())
                .orElse(null);
    }

    /** The words, when they stand in the text as words of their own: "Ada" does not stand in "Canada". */
    private Optional<String> standing(String given) {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }
}
