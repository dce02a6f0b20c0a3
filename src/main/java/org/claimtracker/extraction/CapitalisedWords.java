package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the words of one article are written in it, which tells names from what has its capital only because it opens a
 * sentence.
 */
final class CapitalisedWords {

    private static final int LONG_WORD = 4;
    private static final int LONGEST_REGION = 2;
    private static final int LONGEST_LINK = 3;

    private final Language language;
    private final Set<String> seenInLowerCase = new HashSet<>();
    private final Set<String> seenInsideSentences = new HashSet<>();
    private final Set<String> standingAlone = new HashSet<>();
    private final Set<String> endingNames = new HashSet<>();
    private final Set<String> knownWords = new HashSet<>();
    private final Set<String> speakingAlone = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Map<String, Integer> firstStoodAlone = new HashMap<>();

    CapitalisedWords(Language language) {
        this.language = language;
    }

    /** Whether the article has the word without a capital, too. */
    boolean isSeenInLowerCase(Token token) {
        return seenInLowerCase.contains(token.lower());
    }

    /** Whether it has the word alone behind a preposition of place: "in Sevilla". */
    boolean isPlace(Token token) {
        return places.contains(token.text());
    }

    /** How many words from there on, before {@code end}, the article has alone behind "village" or the like; 0 when none are. */
    int regionAt(Sentence s, int start, int end) {
        for (int to = Math.min(end - 1, start + LONGEST_REGION); to > start; to--) {
            if (regions.contains(joined(s, start, to))) {
                return to - start;
            }
        }
        return 0;
    }

    private static String joined(Sentence s, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            words.append(s.token(i).text()).append(' ');
        }
        return words.toString();
    }

    /** Notes where an office is held, as in "Bupati Malindo Rudi Hartono". */
    void noteOffice(Sentence s, int start, int end) {
        if (end > start && end - start <= LONGEST_REGION) {
            offices.add(joined(s, start, end));
        }
    }

    /** Whether an office is held there as the article tells, and the words are no holder's name. */
    boolean isOffice(Sentence s, int start, int end) {
        return offices.contains(joined(s, start, end));
    }

    private void noteRegion(Sentence s, int start, boolean[] dates) {
        int end = start;
        while (isNamePart(s, end, dates)) {
            end++;
        }
        if (end > start && end - start <= LONGEST_REGION) {
            regions.add(joined(s, start, end));
        }
    }

    /** Whether it has the word with its capital where no sentence opens. */
    boolean isSeenInside(Token token) {
        return seenInsideSentences.contains(token.text());
    }

    /** Whether the word is written with its capital inside a sentence, and no other such word beside it. */
    boolean standsAlone(Token token) {
        return standingAlone.contains(token.text());
    }

    /** Whether the word closes a name somewhere that nobody says anything beside, as a place does. */
    boolean endsNames(Token token) {
        return endingNames.contains(token.text());
    }

    /** Whether a verb of saying stands beside the word somewhere, and nothing else of a name. */
    boolean speaksAlone(Token token) {
        return speakingAlone.contains(token.text());
    }

    /** Where the word first stands with nothing else of a name beside it; {@link Integer#MAX_VALUE} when nowhere. */
    int firstStoodAlone(Token token) {
        return firstStoodAlone.getOrDefault(token.text(), Integer.MAX_VALUE);
    }

    /** Notes that a word is a name, or what is left of one. */
    void know(String word) {
        knownWords.add(word);
    }

    boolean isKnown(Token token) {
        return knownWords.contains(token.text());
    }

    /** Notes the names in a headline, if it is one in which names alone have capitals. */
    void noteHeadline(List<Token> headline) {
        long plain = headline.stream()
                .filter(token ->
                        token.isWord() && !token.isCapitalised() && token.text().length() >= LONG_WORD)
                .count();
        if (plain < 2 || language.has(Style.NOUNS_ARE_CAPITALISED)) {
            return;
        }
        for (int i = 1; i < headline.size(); i++) {
            if (headline.get(i).isCapitalised() && headline.get(i - 1).isWord()) {
                seenInsideSentences.add(headline.get(i).text());
            }
        }
    }

    /** Notes the words of one sentence; {@code dates} are the tokens that are part of a date. */
    void noteWords(Sentence s, boolean[] dates) {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            if (!token.isWord()) {
                continue;
            }
            if (!token.isCapitalised()) {
                seenInLowerCase.add(token.lower());
                continue;
            }
            if (s.has(Cue.REGION, i)) {
                noteRegion(s, i + s.length(Cue.REGION, i), dates);
            }
            boolean alone = !dates[i] && !isNamePart(s, i - 1, dates) && !isNamePart(s, i + 1, dates);
            if (alone) {
                if (language.has(Style.NOUNS_ARE_CAPITALISED) || !isLinked(s, i, dates)) {
                    firstStoodAlone.putIfAbsent(token.text(), token.start());
                }
                if (s.hasAny(i - 1, Cue.IN, Cue.TO) && !s.has(Cue.ARTICLE, i - 1)) {
                    places.add(token.text());
                }
                // "Dinas Perhubungan (Dishub) Pemalang mencatat": where it is.
                boolean branch = s.isSign(i - 1, ')');
                if (!branch && (s.has(Cue.SAY, i + 1) || s.has(Cue.SAY, i - 1) || s.has(Cue.SAY_AFTER, i - 1))) {
                    speakingAlone.add(token.text());
                }
            }
            boolean besideVerb = s.hasAny(i + 1, Cue.SAY, Cue.SAY_AFTER) || s.hasAny(i - 1, Cue.SAY, Cue.SAY_AFTER);
            if (!isNamePart(s, i + 1, dates) && !besideVerb) {
                endingNames.add(token.text());
            }
            if (!opensSentence(s, i)) {
                seenInsideSentences.add(token.text());
                if (alone) {
                    standingAlone.add(token.text());
                }
            }
        }
    }

    /** "Eva de la Torre": whether what joins names stands between the word and another. */
    private static boolean isLinked(Sentence s, int at, boolean[] dates) {
        for (int back = 1; back <= LONGEST_LINK && at - back > 0; back++) {
            if (s.length(Cue.NAME_LINK, at - back) == back) {
                return isNamePart(s, at - back - 1, dates);
            }
        }
        return false;
    }

    /** Whether the token may be a word of a name as far as its writing tells. */
    static boolean isNamePart(Sentence s, int at, boolean[] dates) {
        return s.isWord(at)
                && !dates[at]
                && s.token(at).isCapitalised()
                && !s.token(at).isShareSymbol()
                && !s.has(Cue.HYPHENATED_ADJECTIVE, at);
    }

    /** "—¿Esperaban un dato así?": nothing but signs before it. */
    private static boolean isBehindSigns(Sentence s, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (s.isWord(i) || s.token(i).isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a capital there tells nothing, as the sentence or a quotation opens with it. */
    static boolean opensSentence(Sentence s, int at) {
        return at == 0 || s.isQuotationMark(at - 1) || s.isSign(at - 1, ':') || isBehindSigns(s, at);
    }
}
