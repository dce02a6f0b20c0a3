package org.claimtracker.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtracker.article.Archive;
import org.claimtracker.article.ArticleAddress;
import org.claimtracker.article.ArticleContent;
import org.claimtracker.article.Articles;
import org.claimtracker.article.StoredArticle;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.claim.ClaimantContent;
import org.claimtracker.claim.ClaimantType;
import org.claimtracker.claim.DuePrecision;
import org.claimtracker.claim.Extracted;
import org.claimtracker.claim.Filing;
import org.claimtracker.claim.Naming;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.Prediction;
import org.claimtracker.claim.Quantity;
import org.claimtracker.claim.QuantityComparator;
import org.claimtracker.claim.WholeClaims;
import org.claimtracker.extraction.ArticleText;
import org.claimtracker.extraction.ClaimExtractor;
import org.claimtracker.extraction.CldrClaimExtractor;
import org.claimtracker.extraction.LanguageIdentification;
import org.claimtracker.extraction.Proposals;
import org.claimtracker.extraction.ProposedClaim;
import org.claimtracker.extraction.ProposedClaimant;
import org.claimtracker.extraction.ProposedPrediction;
import org.claimtracker.extraction.ProposedQuantity;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.LanguageTag;
import org.claimtracker.platform.LanguageTags;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.WebAddress;
import org.claimtracker.platform.Word;

/** The way of an article from what came in to claims on file. */
@Singleton
class ArticleIntake {

    /** What is stored of one text at most, in bytes of UTF-8. */
    static final int MOST_BYTES = 2_000_000;

    /** A longer sentence is a list or a page that lost its punctuation, and nobody could check it as one claim. */
    private static final int LONGEST_CLAIM = 5000;

    private static final String NOT_ALL_READ =
            "The page has more elements than are read; what stands behind them is missing.";

    /** A page may say any language of itself; one that nobody knows says nothing. */
    private static final LanguageTag.Check LANGUAGE = new LanguageTag.Check();

    private static final WebAddress.Check ADDRESS = new WebAddress.Check();

    @Inject
    Archive archive;

    @Inject
    Articles articles;

    @Inject
    WholeClaims claims;

    @Inject
    Filing filing;

    @Inject
    Naming naming;

    @Inject
    Readings readings;

    @Inject
    Comparison comparison;

    @Inject
    ClaimExtractor extractor;

    @Inject
    LanguageIdentification languages;

    @Inject
    Caller caller;

    /**
     * An article that was read.
     *
     * @param content   what is to be stored
     * @param proposals what it claims; {@code null} when its text was on file already, claims and all
     * @param similar   what its claims resemble of what is on file
     * @param note      what is missing of it; {@code null} when nothing is
     */
    record Reading(ArticleContent content, Proposals proposals, Comparison.Resemblances similar, String note) {}

    /** What became of an article, and what is now on file of it. */
    record Filed(StoredArticle.Outcome outcome, FiledArticle article) {}

    /**
     * Reads an article. There is no transaction around this: the extractor may wait for a language model, and a
     * database connection that waits with it would be missing to everybody else.
     */
    Reading read(NewArticle incoming) {
        requireOneForm(incoming);
        ReadableText page = incoming.html() == null ? null : ReadableText.of(incoming.html());
        ArticleContent content = page == null ? fromText(incoming) : fromPage(incoming, page);
        Optional<StoredArticle> before = archive.find(content);
        List<ClaimView> onFile = before.map(this::claimsOf).orElse(List.of());
        boolean read = before.filter(article -> article.outcome() == StoredArticle.Outcome.UNCHANGED)
                .filter(this::isRead)
                .isPresent();
        Proposals proposals = read ? null : extractor.propose(text(content));
        return new Reading(
                content,
                proposals,
                similar(onFile, read ? List.of() : proposals.claims(), content.inLanguage()),
                page == null || page.whole() ? null : NOT_ALL_READ);
    }

    private Comparison.Resemblances similar(List<ClaimView> onFile, List<ProposedClaim> proposed, String inLanguage) {
        return comparison.of(
                Stream.concat(
                                onFile.stream().map(Comparison.Statement::of),
                                proposed.stream()
                                        .map(claim -> new Comparison.Statement(
                                                inOneLine(claim), inLanguage, checkWorthiness(claim))))
                        .toList(),
                onFile.stream().map(ClaimView::id).toList(),
                caller.reader());
    }

    /** Stores an article that was read, and files what it claims. */
    @Transactional
    Filed file(Reading reading) {
        ArticleContent content = reading.content();
        StoredArticle stored = archive.store(content);
        if (stored.outcome() == StoredArticle.Outcome.REVISED) {
            filing.follow(stored.id(), stored.revision() - 1, stored.revision());
        }
        int onFile = claims.countInRevision(stored.id(), stored.revision(), caller.reader());
        if (stored.outcome() == StoredArticle.Outcome.UNCHANGED && isRead(stored)) {
            return filed(stored, reading, IntakeReport.unread(onFile));
        }
        Proposals proposals = reading.proposals();
        if (proposals == null) {
            // Somebody else stored yet another text after this one was found on file. No model is asked from in here.
            proposals = new CldrClaimExtractor().propose(text(content));
        }
        fileNew(proposals.claims(), content, stored);
        readings.add(stored, caller.organization(), caller.stamp());
        return filed(stored, reading, IntakeReport.of(proposals, onFile));
    }

    /** Each organisation reads an article for itself: what another one made of it, it does not see. */
    private boolean isRead(StoredArticle stored) {
        return readings.contains(stored, caller.organization());
    }

    private Filed filed(StoredArticle stored, Reading reading, IntakeReport report) {
        List<ClaimView> filed = claimsOf(stored);
        return new Filed(
                stored.outcome(),
                new FiledArticle(
                        articles.view(stored.id(), null),
                        filed.stream()
                                .map(claim ->
                                        new FiledClaim(claim, reading.similar().of(claim)))
                                .toList(),
                        report.noting(reading.note()).noting(reading.similar().note(filed.size()))));
    }

    private List<ClaimView> claimsOf(StoredArticle article) {
        return claims.inRevision(article.id(), article.revision(), caller.reader());
    }

    private static void requireOneForm(NewArticle incoming) {
        if (incoming.text() != null && incoming.html() != null) {
            throw ProblemException.invalid("/html", "must be left out where text is given");
        }
        if (incoming.text() == null && incoming.html() == null) {
            throw incoming.url() == null
                    ? ProblemException.invalid("/text", "must be given, or html instead")
                    : ProblemType.FETCHING_UNAVAILABLE
                            .because(
                                    "This service does not fetch articles yet; send the text or the html with the url.")
                            .at("/text", "must be given, or html instead");
        }
    }

    private ArticleContent fromText(NewArticle incoming) {
        String text = checked(incoming.text(), "/text");
        return new ArticleContent(
                text,
                ArticleAddress.of(incoming.url()),
                incoming.headline(),
                incoming.publisher(),
                incoming.author(),
                incoming.datePublished(),
                language(incoming.inLanguage(), null, text));
    }

    private ArticleContent fromPage(NewArticle incoming, ReadableText readable) {
        String text = checked(readable.text(), "/html");
        PageMetadata page = readable.page();
        String canonicalUrl =
                page.canonicalUrl() == null ? null : page.canonicalUrl().toString();
        if (canonicalUrl != null && !ADDRESS.isValid(canonicalUrl, null)) {
            canonicalUrl = null;
        }
        return new ArticleContent(
                text,
                ArticleAddress.of(first(incoming.url(), canonicalUrl)),
                limited(first(incoming.headline(), page.headline()), 1000),
                limited(first(incoming.publisher(), page.publisher()), 200),
                limited(first(incoming.author(), page.author()), 200),
                first(incoming.datePublished(), page.publishedOn()),
                language(incoming.inLanguage(), page.language(), text));
    }

    private static String checked(String text, String pointer) {
        if (text.isBlank()) {
            throw ProblemException.invalid(pointer, "must have words of an article in it");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ProblemType.CONTENT_TOO_LARGE
                    .because("An article has at most 2 MB of text.")
                    .at(pointer, "must have at most %d bytes in UTF-8".formatted(MOST_BYTES));
        }
        return text;
    }

    private String language(String given, Locale ofPage, String text) {
        if (given != null) {
            return LanguageTags.canonical(given);
        }
        boolean declared = ofPage != null && LANGUAGE.isValid(ofPage.toLanguageTag(), null);
        return (declared ? languages.identify(text, ofPage) : languages.identify(text))
                .map(Locale::toLanguageTag)
                .orElseThrow(() -> ProblemType.LANGUAGE_UNKNOWN
                        .because("The language can't be told from this text; say which one it is.")
                        .at("/inLanguage", "must be given for this text"));
    }

    private static ArticleText text(ArticleContent content) {
        return new ArticleText(
                content.text(),
                Locale.forLanguageTag(content.inLanguage()),
                content.datePublished(),
                content.headline(),
                content.publisher());
    }

    private void fileNew(List<ProposedClaim> proposed, ArticleContent content, StoredArticle stored) {
        Set<String> quotes = filing.quotesIn(stored.id(), stored.revision());
        List<ProposedClaim> fresh = proposed.stream()
                .filter(claim -> claim.quote().exact().length() <= LONGEST_CLAIM
                        && !quotes.contains(claim.quote().exact()))
                .toList();
        Iterator<UUID> claimants = naming.meantBy(fresh.stream()
                        .map(ProposedClaim::claimant)
                        .filter(Objects::nonNull)
                        .map(ArticleIntake::claimant)
                        .toList())
                .iterator();
        filing.fileFound(
                stored.id(),
                stored.revision(),
                fresh.stream()
                        .map(claim ->
                                found(claim, claim.claimant() == null ? null : claimants.next(), content.inLanguage()))
                        .toList());
    }

    private static Filing.FoundClaim found(ProposedClaim proposed, UUID claimant, String inLanguage) {
        var claim = new NewClaim(
                inOneLine(proposed),
                inLanguage,
                claimant,
                proposed.claimDate(),
                proposed.topics(),
                checkWorthiness(proposed),
                proposed.quantities().stream().map(ArticleIntake::quantity).toList(),
                prediction(proposed.prediction()),
                List.of());
        var extracted = new Extracted(
                proposed.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList(),
                proposed.origin() == null ? null : limited(proposed.origin().name(), 200));
        return new Filing.FoundClaim(claim, extracted, proposed.quote(), proposed.position());
    }

    /** What was said; the quote keeps the line breaks of the article. */
    private static String inOneLine(ProposedClaim proposed) {
        return proposed.quote().exact().strip().replaceAll("\\s+", " ");
    }

    private static BigDecimal checkWorthiness(ProposedClaim proposed) {
        return BigDecimal.valueOf(proposed.checkWorthiness()).setScale(3, RoundingMode.HALF_UP);
    }

    private static ClaimantContent claimant(ProposedClaimant proposed) {
        return new ClaimantContent(
                limited(proposed.name(), 200),
                ClaimantType.valueOf(proposed.type().name()),
                null,
                null);
    }

    private static Quantity quantity(ProposedQuantity proposed) {
        return new Quantity(
                proposed.exact(),
                proposed.value(),
                proposed.upperValue(),
                proposed.unit(),
                Word.of(QuantityComparator.class, proposed.comparison().symbol()));
    }

    private static Prediction prediction(ProposedPrediction proposed) {
        return proposed == null
                ? null
                : new Prediction(
                        proposed.exact(),
                        proposed.dueOn(),
                        DuePrecision.valueOf(proposed.precision().name()),
                        null);
    }

    private static <T> T first(T given, T found) {
        return given != null ? given : found;
    }

    /** What a page says of itself may be longer than anybody would enter by hand. */
    private static String limited(String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int points = text.codePointCount(0, text.length());
        return points <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
