package org.claimtracker.extraction;

import java.util.List;

/** A sentence with the dates, quantities and names in it. */
record ReadSentence(
        Sentence sentence, List<DateMention> dates, List<QuantityReader.Found> quantities, List<Name> names) {

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
