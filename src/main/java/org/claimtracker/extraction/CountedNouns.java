package org.claimtracker.extraction;

import java.math.BigDecimal;

/** The plain nouns that numbers count, which no list of units knows. */
final class CountedNouns {

    private static final int LONGEST_OF_THEM = 6;

    private final Language language;

    CountedNouns(Language language) {
        this.language = language;
    }

    /** "Cifra en 45 los heridos"; {@code null} when no such noun stands there. */
    UnitReader.Unit behindArticle(Sentence s, int at, boolean[] taken) {
        boolean behindArticle = !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.ARTICLE, at)
                && !s.has(Cue.INDEFINITE, at)
                && UnitReader.isNounLike(s, at + 1, taken)
                && isPlural(s, at + 1);
        return behindArticle ? new UnitReader.Unit(at + 1, at + 2, null, false) : null;
    }

    /** "27 de las víctimas"; {@code null} when no such noun stands there. */
    UnitReader.Unit ofSeveral(Sentence s, int at, NumberReader.Read number, boolean[] taken) {
        int noun = at + s.length(Cue.PARTITIVE, at);
        boolean several = noun > at
                && language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !number.hasMagnitude()
                && !number.fractional()
                && (noun > at + 1 || s.token(at).text().length() > 2)
                && UnitReader.isNounLike(s, noun, taken)
                && !s.token(noun).isCapitalised()
                && isPlural(s, noun);
        return several ? new UnitReader.Unit(noun, noun + 1, null, false) : null;
    }

    /** The noun at {@code at} that the number before {@code from} counts; {@code null} when there is none. */
    UnitReader.Unit noun(Sentence s, int from, int at, NumberReader.Read number, boolean[] taken) {
        boolean several = number.spelled()
                && !number.hasMagnitude()
                && !number.fractional()
                && number.value().compareTo(BigDecimal.ONE) > 0;
        boolean digits = !number.spelled()
                && !number.fractional()
                && !number.hasMagnitude()
                && number.value().compareTo(BigDecimal.TEN) > 0;
        if ((several || digits || isOfThem(s, from) || at < s.size() && s.has(Cue.PAST, at)) && isSingular(s, at)) {
            // "Os três ficou restrito", "de los cuales 600 corresponden", "16 tiveram febre".
            return null;
        }
        int end = at < s.size() ? endOfCounted(s, at, taken) : -1;
        return end < 0 ? null : new UnitReader.Unit(at, end, null, false);
    }

    private boolean isPlural(Sentence s, int at) {
        return language.inflection().isPlural(s.token(at).lower());
    }

    /** Whether a number of up to three words ends there that is of what was counted before. */
    private static boolean isOfThem(Sentence s, int end) {
        for (int start = end - 1; start >= 0 && end - start <= LONGEST_OF_THEM; start--) {
            int number = start + s.length(Cue.OF_THEM, start);
            if (number > start && number < end && end - number <= LONGEST_OF_THEM / 2) {
                return true;
            }
        }
        return false;
    }

    /** Where the words end that name what is counted; -1 when none are there. */
    private int endOfCounted(Sentence s, int from, boolean[] taken) {
        int at = from;
        if (!UnitReader.isNounLike(s, at, taken)) {
            return -1;
        }
        if (language.has(Style.NOUNS_ARE_CAPITALISED)) {
            while (UnitReader.isNounLike(s, at, taken) && at - from < 3 && Inflection.mayCount(s, at)) {
                if (s.token(at).isCapitalised()) {
                    return at + 1;
                }
                at++;
            }
            return -1;
        }
        while (s.has(Cue.MODIFIER, at) && at - from < 2 && UnitReader.isNounLike(s, at + 1, taken)) {
            at++;
        }
        if (language.has(Style.MODIFIERS_COME_FIRST) && at - from < 2) {
            boolean nextIsPlural = UnitReader.isNounLike(s, at + 1, taken) && isPlural(s.token(at + 1));
            boolean thirdIsPlural = !nextIsPlural
                    && UnitReader.isNounLike(s, at + 1, taken)
                    && UnitReader.isNounLike(s, at + 2, taken)
                    && isPlural(s.token(at + 2));
            if (!isPlural(s.token(at))
                    && (nextIsPlural || thirdIsPlural && !language.has(Style.NOUNS_ARE_CAPITALISED))) {
                // "90 secondary school places".
                at += nextIsPlural ? 1 : 2;
            }
        }
        return at + 1;
    }

    /** Whether a word has no ending of the plural, where all nouns that are counted have one. */
    private boolean isSingular(Sentence s, int at) {
        return language.has(Style.REPORTS_WITH_THAT)
                && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && s.isWord(at)
                && !s.token(at).isCapitalised()
                && language.inflection().isSingular(s.token(at).lower());
    }

    private boolean isPlural(Token token) {
        return language.inflection().isPlural(token.lower()) && !token.isAllCapitals();
    }
}
