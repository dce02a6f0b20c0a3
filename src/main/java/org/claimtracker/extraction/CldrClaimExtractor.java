package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The built-in extractor. It reads numbers, dates and units with what CLDR says of the language, and who says what
 * with the verbs and cues of the language's file; it needs no model and no network.
 *
 * <p>Languages without a file still get sentences, numbers and dates: their statements with quantities and due dates
 * are proposed, without claimants.
 */
public final class CldrClaimExtractor implements ClaimExtractor {

    @Override
    public Proposals propose(ArticleText article) {
        return Proposals.builtIn(new Reading(article).claims());
    }

    /** The reading of one article. */
    private static final class Reading {

        private static final BigDecimal SMALL = BigDecimal.TEN;

        /** How far before what is promised the verb may stand that promises it. */
        private static final int VERB_BEFORE = 8;

        private final ArticleText article;
        private final String text;
        private final Language language;
        private final Cast cast;
        private final QuoteAnchor anchor;
        private ProposedClaimant lastClaimant;
        private DateMention lastSaid;
        private int lastParagraph;
        private final List<ProposedClaim> claims = new ArrayList<>();

        Reading(ArticleText article) {
            this.article = article;
            this.text = article.text();
            this.language = Language.of(article.inLanguage());
            this.cast = new Cast(language, text);
            this.anchor = new QuoteAnchor(text);
        }

        List<ProposedClaim> claims() {
            SentenceSplitter splitter = new SentenceSplitter(language);
            DateReader dateReader = new DateReader(language);
            QuantityReader quantityReader = new QuantityReader(language, text);
            List<Sentence> sentences = new ArrayList<>();
            ArticleBody body = new ArticleBody(article, language);
            cast.noteHeadline(body.headline());
            for (ArticleBody.Paragraph paragraph : body.paragraphs()) {
                sentences.addAll(splitter.sentences(text, paragraph));
            }
            List<List<DateMention>> dates = new ArrayList<>();
            List<boolean[]> dateTokens = new ArrayList<>();
            for (Sentence sentence : sentences) {
                List<DateMention> mentions = dateReader.read(sentence);
                dates.add(mentions);
                boolean[] taken = new boolean[sentence.size()];
                mentions.forEach(mention -> java.util.Arrays.fill(taken, mention.start(), mention.end(), true));
                dateTokens.add(taken);
            }
            cast.meet(sentences, dateTokens);
            AttributionReader attribution = new AttributionReader(language, cast);
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                ReadSentence read = new ReadSentence(
                        text,
                        sentence,
                        dates.get(i),
                        quantityReader.read(sentence, dates.get(i)),
                        cast.names(sentence, dateTokens.get(i)));
                List<Statement> statements = attribution.read(read);
                ProposedClaimant speaker = null;
                for (Statement statement : statements) {
                    propose(read, withDay(statement, sentence));
                    speaker = statement.claimant() == null ? speaker : statement.claimant();
                }
                cast.remember(
                        sentence,
                        read.names(),
                        speaker,
                        statements.isEmpty() ? null : statements.getFirst().origin());
            }
            return List.copyOf(claims);
        }

        /** Somebody who speaks on within a paragraph does so on the day that was told at first. */
        private Statement withDay(Statement statement, Sentence sentence) {
            boolean goesOn = statement.claimant() != null
                    && statement.claimant().equals(lastClaimant)
                    && sentence.paragraph() == lastParagraph;
            DateMention said = statement.said() == null && goesOn ? lastSaid : statement.said();
            lastClaimant = statement.claimant();
            lastParagraph = sentence.paragraph();
            lastSaid = said;
            return said == statement.said()
                    ? statement
                    : new Statement(
                            statement.start(),
                            statement.end(),
                            statement.speech(),
                            statement.claimant(),
                            said,
                            statement.origin());
        }

        private void propose(ReadSentence read, Statement statement) {
            Sentence s = read.sentence();
            LocalDate said = claimDate(statement);
            LocalDate from = said != null ? said : article.publishedOn();
            List<ProposedQuantity> quantities = read.quantities().stream()
                    .filter(found -> found.start() >= statement.start() && found.end() <= statement.end())
                    .map(QuantityReader.Found::quantity)
                    .toList();
            ProposedPrediction prediction = prediction(read, statement, from);
            List<Reason> reasons =
                    CheckWorthiness.reasons(read, statement, isNotable(statement, quantities), prediction != null);
            if (reasons.isEmpty()) {
                return;
            }
            int start = s.token(statement.start()).start();
            int end = s.token(statement.end() - 1).end();
            claims.add(new ProposedClaim(
                    anchor.quote(start, end),
                    anchor.position(start, end),
                    statement.claimant(),
                    said,
                    quantities,
                    prediction,
                    statement.origin(),
                    topics(s),
                    CheckWorthiness.score(reasons),
                    reasons));
        }

        /** In the article's own telling "three farms" is no claim to check; a number in digits or a large one is. */
        private static boolean isNotable(Statement statement, List<ProposedQuantity> quantities) {
            return quantities.stream()
                    .anyMatch(quantity -> statement.speech() != Statement.Speech.NARRATED
                            || quantity.exact().chars().anyMatch(Character::isDigit)
                            || quantity.value().compareTo(SMALL) > 0
                            || quantity.value().stripTrailingZeros().scale() > 0);
        }

        /** The day of the saying as the words tell it; what the article itself says, it says when it is published. */
        private LocalDate claimDate(Statement statement) {
            if (statement.speech() == Statement.Speech.NARRATED) {
                return article.publishedOn();
            }
            if (statement.said() == null) {
                return null;
            }
            if (article.publishedOn() == null && !statement.said().expression().isAbsolute()) {
                return null;
            }
            LocalDate from = article.publishedOn() == null ? LocalDate.EPOCH : article.publishedOn();
            Period period = statement.said().past(from);
            return period == null || period.precision() != Precision.DAY ? null : period.first();
        }

        private ProposedPrediction prediction(ReadSentence read, Statement statement, LocalDate from) {
            Sentence s = read.sentence();
            int promise = s.find(Cue.FUTURE, Math.max(0, statement.start() - VERB_BEFORE), statement.end());
            boolean future = promise >= 0;
            ProposedPrediction best = null;
            int bestFit = -1;
            for (DateMention date : read.dates()) {
                if (date.start() < statement.start() || date.end() > statement.end()) {
                    continue;
                }
                boolean deadline =
                        date.relation() == DateMention.Relation.BY || date.relation() == DateMention.Relation.BEFORE;
                boolean absolute = date.expression().isAbsolute();
                // In the article's own telling, what merely is next week is no promise.
                boolean told = statement.speech() != Statement.Speech.NARRATED
                        || !read.quantities().isEmpty();
                boolean nearer = from != null
                        && told
                        && date.relation() != DateMention.Relation.SINCE
                        && date.isNearerAhead(from);
                boolean ahead = nearer || future || (date.ahead() && told) || (absolute && (deadline || from != null));
                if (!ahead || (from == null && !absolute)) {
                    continue;
                }
                Period due = date.due(from == null ? LocalDate.EPOCH : from);
                if (due != null && (from == null || due.last().isAfter(from))) {
                    String exact = text.substring(
                            s.token(date.start()).start(),
                            s.token(date.end() - 1).end());
                    int fit = (deadline || absolute || date.ahead() ? 2 : 0) + (date.start() > promise ? 1 : 0);
                    if (fit > bestFit) {
                        best = new ProposedPrediction(exact, due.last(), due.precision());
                        bestFit = fit;
                    }
                }
            }
            return best;
        }

        private List<String> topics(Sentence s) {
            Set<String> topics = new TreeSet<>();
            for (int i = 0; i < s.size(); i++) {
                PhraseTree.Found<String> topic = language.topics().longest(s.tokens(), i, s.size());
                if (topic != null) {
                    topics.add(topic.value());
                }
            }
            return List.copyOf(topics);
        }
    }
}
