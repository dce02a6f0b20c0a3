package org.claimtracker.extraction;

import java.util.List;

/** A sentence of a text with the dates, quantities and names in it. */
record ReadSentence(
        String text,
        Sentence sentence,
        List<DateMention> dates,
        List<QuantityReader.Found> quantities,
        List<Name> names) {

    /** What the article has from one token to before another. */
    String textOf(int from, int to) {
        return text.substring(
                sentence.token(from).start(), sentence.token(to - 1).end());
    }

    /** The words about time that the token is part of; {@code null} when it is of none. */
    DateMention dateAt(int at) {
        for (DateMention date : dates) {
            if (date.start() <= at && at < date.end()) {
                return date;
            }
        }
        return null;
    }
}
