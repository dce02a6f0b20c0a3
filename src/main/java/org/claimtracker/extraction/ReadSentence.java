package org.claimtracker.extraction;

import java.util.List;

/** A sentence of a text with the dates, quantities and names in it. */
record ReadSentence(
        String text,
        Sentence sentence,
        List<DateMention> dates,
        List<QuantityReader.Found> quantities,
        List<Name> names) {

    /** "À 58 ans, cet arboriculteur", "nelayan berusia 41 tahun": how old somebody is. */
    boolean isAge(QuantityReader.Found found) {
        boolean years = "year".equals(found.quantity().canonicalUnit())
                && found.quantity().comparison() == Comparison.EQUAL;
        boolean opens = found.start() <= 1 && sentence.isSign(found.end(), ',');
        int comma = sentence.has(Cue.FUNCTION, found.start() - 1) ? found.start() - 2 : found.start() - 1;
        boolean apposed = sentence.isSign(comma, ',') && sentence.isSign(found.end(), ',');
        return years
                && (opens
                        || apposed
                        || sentence.hasAny(found.start() - 1, Cue.AGE)
                        || sentence.has(Cue.AGE, found.end()));
    }

    /** "Eight times as much". */
    boolean isMultiple(QuantityReader.Found found) {
        return sentence.has(Cue.TIMES, found.end() - 1) || sentence.has(Cue.TIMES, found.end());
    }

    boolean holdsQuantity(int from, int to) {
        for (QuantityReader.Found found : quantities) {
            if (found.start() >= from && found.end() <= to) {
                return true;
            }
        }
        return false;
    }

    boolean holdsDate(int from, int to) {
        for (DateMention date : dates) {
            if (date.start() >= from && date.end() <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token stands inside a number and what is counted: "40 estimated cases". */
    boolean isInsideQuantity(int at) {
        for (QuantityReader.Found found : quantities) {
            if (found.start() < at && at < found.end()) {
                return true;
            }
        }
        return false;
    }

    /** What the article has from one token to before another. */
    String textOf(int from, int to) {
        return text.substring(
                sentence.token(from).start(), sentence.token(to - 1).end());
    }

    /** Whether a share opens there: "18 Prozent der Befragten", "a third of voters". */
    boolean isShareAt(int at) {
        return quantities.stream()
                .filter(found -> found.start() == at)
                .anyMatch(found -> "percent".equals(found.quantity().canonicalUnit())
                        && sentence.hasAny(
                                found.end(), Cue.PARTITIVE, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.ARTICLE));
    }

    /** Whether words that bound a time stand between two places: "by Friday". */
    boolean isDue(int from, int to) {
        return dates.stream()
                .anyMatch(
                        date -> date.start() >= from && date.end() <= to && date.relation() == DateMention.Relation.BY);
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

    /** The name that ends before the token; {@code null} when none does. */
    Name nameEnding(int end) {
        for (Name name : names) {
            if (name.end() == end) {
                return name;
            }
        }
        return null;
    }

    /** The name that starts with the token, titles included or not; {@code null} when none does. */
    Name nameStarting(int at) {
        for (Name name : names) {
            if (name.runStart() == at || name.start() == at) {
                return name;
            }
        }
        return null;
    }

    /** The name that is all there is between two places, titles aside. */
    Name nameFilling(int from, int to) {
        for (Name name : names) {
            if (name.runStart() >= from && name.end() == to && onlyTitles(from, name.runStart())) {
                return name;
            }
        }
        return null;
    }

    private boolean onlyTitles(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean title = sentence.hasAny(i, Cue.TITLE, Cue.ROLE) || i == from && sentence.has(Cue.ARTICLE, i);
            if (sentence.isWord(i) && !title && to - from > 1) {
                return false;
            }
        }
        return true;
    }

    /** The first day or the like that something may have been said on between two places; or {@code null}. */
    DateMention dateBetween(int from, int to) {
        for (DateMention date : dates) {
            if (date.start() >= from && date.end() <= to && date.relation() == DateMention.Relation.WITHIN) {
                return date;
            }
        }
        return null;
    }

    boolean holdsNumberOrDate(int from, int to) {
        return holdsQuantity(from, to) || holdsDate(from, to);
    }
}
