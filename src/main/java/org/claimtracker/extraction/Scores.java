package org.claimtracker.extraction;

import java.math.BigDecimal;

/** Tells pairs of numbers that count nothing by themselves: how a match or a vote ended, and models. */
final class Scores {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final UnitReader units;

    Scores(Language language, UnitReader units) {
        this.language = language;
        this.units = units;
    }

    /** "Won 4-1", "the 787-9": a score or a model, where the second number is not the larger. */
    boolean isOfFallingPair(Sentence s, int at) {
        int first = s.isSign(at - 1, '-') && at > 1 && s.token(at - 2).isNumber() ? at - 2 : at;
        boolean pair = s.token(first).isNumber()
                && s.isSign(first + 1, '-')
                && first + 2 < s.size()
                && s.token(first + 2).isNumber()
                && !s.token(first + 1).spaceBefore()
                && !s.token(first + 2).spaceBefore();
        if (!pair || first + 3 < s.size() && units.measured(s, first + 3) != null) {
            return false;
        }
        NumberReader.Read from = language.numbers().read(s.tokens(), first, first + 1, false);
        NumberReader.Read to = language.numbers().read(s.tokens(), first + 2, first + 3, false);
        return from != null && to != null && to.value().compareTo(from.value()) <= 0;
    }

    /** "The 7 to 3 vote": a score, told in words. */
    boolean isOfScore(Sentence s, int at) {
        boolean english = language.has(Style.MODIFIERS_COME_FIRST) && !language.has(Style.NOUNS_ARE_CAPITALISED);
        int to = english && s.has(Cue.RANGE, at - 1) ? at - 1 : at + 1;
        boolean pair = english
                && to > 0
                && to + 1 < s.size()
                && s.has(Cue.RANGE, to)
                && s.token(to - 1).isNumber()
                && s.token(to + 1).isNumber()
                && !s.hasAny(to - 2, Cue.MOVE_FROM, Cue.BETWEEN, Cue.CHANGE)
                && s.find(Cue.CHANGE, 0, to) < 0
                && (to + 2 >= s.size() || units.measured(s, to + 2) == null);
        NumberReader.Read first = pair ? language.numbers().read(s.tokens(), to - 1, to, false) : null;
        NumberReader.Read second = pair ? language.numbers().read(s.tokens(), to + 1, to + 2, false) : null;
        return first != null
                && second != null
                && first.value().compareTo(HUNDRED) < 0
                && second.value().compareTo(first.value()) < 0;
    }
}
