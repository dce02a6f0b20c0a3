package org.claimtracker.extraction;

import java.util.function.Predicate;

/** Reads the words for somebody who spoke before that tell what they are: "el técnico", "pria asal Bandung itu". */
final class DescribedPerson {

    private static final int MOST_DESCRIBING = 6;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;

    DescribedPerson(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
    }

    /** "The 52-year-old", "el técnico", "pria asal Bandung itu": somebody spoken of before, by what they are. */
    Speaker described(int from, int to) {
        int start = from;
        while (start < to && (read.dateAt(start) != null || !s.isWord(start))) {
            start++;
        }
        int end = to;
        while (end > start && !s.isWord(end - 1)) {
            end--;
        }
        if (end - start > MOST_DESCRIBING || end <= start) {
            return Speaker.NOBODY;
        }
        boolean definite = s.has(Cue.ARTICLE, start) && !s.has(Cue.INDEFINITE, start) && end - start >= 2;
        boolean several = !language.has(Style.MODIFIERS_COME_FIRST)
                && s.isWord(start + 1)
                && language.inflection().isPlural(s.token(start + 1).lower());
        // "Los jueces del combate", "la tendencia que se ve".
        definite &= !several && s.find(Cue.RELATIVE, start + 2, end) < 0 && mayBePerson(start + 1, end);
        definite |= s.find(Cue.DEFINITE, start + 1, end) >= 0;
        for (int i = start; i < end; i++) {
            definite &= !s.hasAny(
                    i, Cue.ANONYMOUS, Cue.DOCUMENT, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.SAY, Cue.FUTURE);
            definite &= read.quantities().stream().noneMatch(startsAt(i));
        }
        ProposedClaimant last = cast.lastSpeaker(s, start, end);
        return definite && last != null ? new Speaker(last, true, start, end) : Speaker.NOBODY;
    }

    /** Whether a noun is a person's, where its ending or its being an office would tell. */
    private boolean mayBePerson(int from, int end) {
        return !language.inflection().knowsPersonNouns()
                || language.has(Style.MODIFIERS_COME_FIRST)
                || s.find(Cue.ROLE, from, end) >= 0
                || s.isWord(from)
                        && language.inflection().isPersonNoun(s.token(from).lower());
    }

    /** "Politisi Partai Gerindra itu", "mantan Bupati Purwakarta ini": by an office, somebody who spoke before. */
    Speaker definite(int from, int end) {
        int start = from;
        while (start < end - 1 && s.hasAny(start, Cue.FUNCTION, Cue.CONJUNCTION) && !s.has(Cue.ROLE, start)) {
            start++;
        }
        boolean office = s.find(Cue.ROLE, start, Math.min(end, start + 2)) >= 0;
        boolean described = s.has(Cue.DEFINITE, end - 1)
                && s.length(Cue.PERSON_PRONOUN, end - 2) != 2
                && end - start > 2
                && end - start <= 2 * MOST_DESCRIBING
                && office
                && !s.hasAny(start, Cue.ANONYMOUS, Cue.DOCUMENT);
        ProposedClaimant last = cast.lastSpeaker();
        boolean person = last != null && last.type() == ClaimantType.PERSON;
        return described && person ? new Speaker(last, true, start, end) : Speaker.NOBODY;
    }

    /** "Kata pria yang akrab disapa KDM itu": the same behind a verb of saying, by any noun for a person. */
    Speaker definiteAfter(int from, int limit) {
        if (from >= limit || !s.isWord(from)) {
            return Speaker.NOBODY;
        }
        boolean clause = s.has(Cue.RELATIVE, from + 1);
        boolean noun = !s.token(from).isCapitalised() || s.has(Cue.ROLE, from);
        for (int i = from; noun && i < limit; i++) {
            boolean stops = !s.isWord(i)
                    || !clause && s.hasAny(i, Cue.IN, Cue.VIA, Cue.TO, Cue.SAY, Cue.THAT, Cue.SINCE)
                    || read.dateAt(i) != null;
            if (stops) {
                return Speaker.NOBODY;
            }
            boolean named = i > from + 1
                    && read.nameEnding(i) != null
                    && read.nameEnding(i).words() > 1
                    && read.nameEnding(i).person()
                    && !s.has(Cue.DEFINITE, i);
            if (named) {
                return Speaker.NOBODY;
            }
            if (i > from + 1 && s.has(Cue.DEFINITE, i)) {
                ProposedClaimant last = cast.lastSpeaker() == null ? cast.lastPerson(s, from, i) : cast.lastSpeaker();
                boolean person = last != null && last.type() == ClaimantType.PERSON;
                boolean people = s.find(Cue.ROLE, from, i) >= 0 || clause;
                boolean body = s.hasAny(from, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.DOCUMENT, Cue.ANONYMOUS);
                return person && people && !body ? new Speaker(last, true, from, i + 1) : Speaker.NOBODY;
            }
        }
        return Speaker.NOBODY;
    }

    private static Predicate<QuantityReader.Found> startsAt(int at) {
        return found -> found.start() == at;
    }
}
