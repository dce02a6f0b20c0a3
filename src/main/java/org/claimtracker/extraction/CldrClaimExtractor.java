package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

        private final ArticleText article;
        private final String text;
        private final Language language;
        private final Cast cast;
        private final QuoteAnchor anchor;
        private final PredictionReader predictions;
        private final Map<Integer, String> speakerOfParagraph = new HashMap<>();
        private Interview interview;
        private ProposedClaimant interviewee;

        /** Whose words the paragraph is that opens with a dash; {@code null} when it does with none. */
        private ProposedClaimant dialogist;

        private final Set<ProposedClaimant> namedInAnswers = new HashSet<>();
        private ProposedClaimant lastClaimant;
        private DateMention lastSaid;
        private int lastParagraph;
        private int sentenceOfLast = -1;
        private int claimsBeforeLast;

        /** Quoted sentences whose speaker is told only where the quotation ends. */
        private final List<ReadSentence> waiting = new ArrayList<>();

        private final List<ProposedClaim> claims = new ArrayList<>();

        Reading(ArticleText article) {
            this.article = article;
            this.text = article.text();
            this.language = Language.of(article.inLanguage());
            this.cast = new Cast(language, text);
            this.anchor = new QuoteAnchor(text);
            this.predictions = new PredictionReader(text, language);
        }

        List<ProposedClaim> claims() {
            List<ReadSentence> sentences = sentences();
            AttributionReader attribution = new AttributionReader(language, cast);
            noteNamedInAnswers(sentences);
            boolean spokenBefore = false;
            for (int i = 0; i < sentences.size(); i++) {
                ReadSentence read = sentences.get(i);
                Sentence sentence = read.sentence();
                Sentence before = i == 0 ? null : sentences.get(i - 1).sentence();
                // Whether the speaker of the quotation that goes on here was told where it opened.
                spokenBefore = before != null
                        && before.isContinuedBy(sentence)
                        && (spokenBefore || !before.isQuotedThroughout() || before.hasInsertedSpeaker());
                if (i + 1 < sentences.size()
                        && sentence.isQuotedThroughout()
                        && !sentence.hasInsertedSpeaker()
                        && sentence.isContinuedBy(sentences.get(i + 1).sentence())
                        && !spokenBefore) {
                    waiting.add(read);
                    continue;
                }
                Statements statements = attribution.read(read);
                noteInterviewee(sentence, read.names());
                boolean opensParagraph = before == null || before.paragraph() != sentence.paragraph();
                if (opensParagraph) {
                    dialogist = language.has(Style.SPEECH_OPENS_WITH_DASH) && sentence.isSign(0, '—')
                            ? cast.lastPersonSpeaking()
                            : null;
                }
                ProposedClaimant labelled = interview.isAnswer(sentence.paragraph())
                        ? interviewee
                        : cast.labelled(speakerOfParagraph.get(sentence.paragraph()));
                List<Statement> stated = statements.inOrder();
                if (statements.confirmed() != null) {
                    attributeBefore(i, statements.confirmed());
                    cast.remember(sentence, read.names(), statements.confirmed(), false, null);
                }
                if (stated.isEmpty()) {
                    continue;
                }
                Statement quoted = stated.getFirst();
                // "…. Thanks,” said Ana": what closes the quotation may state nothing.
                ProposedClaimant quotedBy = quoted.claimant() == null ? statements.speaker() : quoted.claimant();
                for (ReadSentence earlier : waiting) {
                    Statement all = new Statement(
                            0,
                            earlier.sentence().size(),
                            Statement.Speech.DIRECT,
                            quotedBy,
                            quoted.said(),
                            quoted.origin());
                    propose(earlier, withDay(all.trimmed(earlier.sentence(), language), earlier.sentence()));
                }
                waiting.clear();
                sentenceOfLast = i;
                claimsBeforeLast = claims.size();
                for (Statement statement : stated) {
                    ProposedClaimant voice = labelled == null ? dialogist : labelled;
                    boolean byVoice = voice != null && statement.speech() == Statement.Speech.NARRATED;
                    propose(read, withDay(byVoice ? statement.spokenBy(voice) : statement, sentence));
                }
                ProposedClaimant speaker = labelled == null ? statements.speaker() : labelled;
                speaker = speaker == null ? dialogist : speaker;
                cast.remember(sentence, read.names(), speaker, statements.isBySomebody(), quoted.origin());
            }
            return List.copyOf(claims);
        }

        /** Gives what the sentence before states to who is told only now to have said it. */
        private void attributeBefore(int sentence, ProposedClaimant who) {
            for (int i = claimsBeforeLast; sentenceOfLast == sentence - 1 && i < claims.size(); i++) {
                claims.set(i, claims.get(i).attributedTo(who));
            }
        }

        /** "What is he accused of?": an article may ask for its readers, and then names whom it tells of. */
        private void noteNamedInAnswers(List<ReadSentence> sentences) {
            for (ReadSentence read : sentences) {
                Sentence s = read.sentence();
                if (interview.isAnswer(s.paragraph())
                        && s.quotations(0, s.size()).isEmpty()) {
                    read.names().forEach(name -> namedInAnswers.add(cast.identify(name)));
                }
            }
        }

        /** Who answers an interview's questions is the first person that its introduction names in full. */
        private void noteInterviewee(Sentence sentence, List<Name> names) {
            if (interviewee != null || !interview.isIntroduction(sentence.paragraph())) {
                return;
            }
            names.stream()
                    .filter(name -> name.words() >= 2)
                    .map(cast::identify)
                    .filter(who -> who.type() == ClaimantType.PERSON)
                    .findFirst()
                    .filter(who -> !namedInAnswers.contains(who))
                    .ifPresent(who -> interviewee = who);
        }

        private List<ReadSentence> sentences() {
            SentenceSplitter splitter = new SentenceSplitter(language);
            DateReader dateReader = new DateReader(language);
            QuantityReader quantityReader = new QuantityReader(language, text);
            ArticleBody body = new ArticleBody(article, language);
            interview = body.interview();
            cast.noteHeadline(body.headline());
            List<Sentence> sentences = new ArrayList<>();
            for (ArticleBody.Paragraph paragraph : body.paragraphs()) {
                if (paragraph.speaker() != null) {
                    speakerOfParagraph.put(paragraph.start(), paragraph.speaker());
                }
                sentences.addAll(splitter.sentences(text, paragraph));
            }
            List<List<DateMention>> dates = new ArrayList<>();
            List<boolean[]> dateTokens = new ArrayList<>();
            for (Sentence sentence : sentences) {
                List<DateMention> mentions = dateReader.read(sentence);
                dates.add(mentions);
                boolean[] taken = new boolean[sentence.size()];
                mentions.forEach(mention -> Arrays.fill(taken, mention.start(), mention.end(), true));
                dateTokens.add(taken);
            }
            List<Sentence> subheads = new ArrayList<>();
            body.subheads().forEach(line -> subheads.addAll(splitter.sentences(text, line)));
            cast.meet(sentences, dateTokens, subheads);
            for (Sentence line : subheads) {
                List<Name> names = cast.names(line, new boolean[line.size()]);
                noteInterviewee(line, names.stream().filter(Name::person).toList());
            }
            List<ReadSentence> read = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                read.add(new ReadSentence(
                        text,
                        sentence,
                        dates.get(i),
                        quantityReader.read(sentence, dates.get(i)),
                        cast.names(sentence, dateTokens.get(i))));
            }
            return read;
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
            return statement.said(said);
        }

        private void propose(ReadSentence read, Statement statement) {
            Sentence s = read.sentence();
            LocalDate said = claimDate(statement);
            LocalDate from = said != null ? said : article.publishedOn();
            List<ProposedQuantity> quantities = read.quantities().stream()
                    .filter(found -> found.start() >= statement.start() && found.end() <= statement.end())
                    .map(QuantityReader.Found::quantity)
                    .toList();
            ProposedPrediction prediction = predictions.read(read, statement, from, article.publishedOn());
            List<Reason> reasons =
                    CheckWorthiness.reasons(read, statement, isNotable(read, statement), prediction != null);
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
        private static boolean isNotable(ReadSentence read, Statement statement) {
            return read.quantities().stream()
                    .filter(found -> found.start() >= statement.start() && found.end() <= statement.end())
                    .anyMatch(found -> statement.speech() != Statement.Speech.NARRATED
                            || (isLarge(found.quantity()) && !read.isAge(found))
                            || read.isMultiple(found)
                            || isShareOfChange(read, statement, found));
        }

        /** "Enrollment has fallen by a fifth". */
        private static boolean isShareOfChange(ReadSentence read, Statement statement, QuantityReader.Found found) {
            return found.quantity().value().stripTrailingZeros().scale() > 0
                    && read.sentence().find(Cue.CHANGE, statement.start(), statement.end()) >= 0;
        }

        private static boolean isLarge(ProposedQuantity quantity) {
            return quantity.exact().chars().anyMatch(Character::isDigit)
                    || quantity.value().compareTo(SMALL) > 0
                    || isShareOrMoney(quantity)
                    || (quantity.value().stripTrailingZeros().scale() > 0 && quantity.unit() != null);
        }

        private static boolean isShareOrMoney(ProposedQuantity quantity) {
            String unit = quantity.canonicalUnit();
            return unit != null && (unit.startsWith("percent") || Character.isUpperCase(unit.charAt(0)));
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
