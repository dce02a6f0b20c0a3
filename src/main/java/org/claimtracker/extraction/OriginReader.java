package org.claimtracker.extraction;

import java.util.function.Predicate;

/** Finds through whom a sentence is reported: "told Fox News", "dikutip dari Reuters". */
final class OriginReader {

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;

    OriginReader(Language language, ReadSentence read) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
    }

    /** The outlet or person after the words for it; {@code null} when there is none. */
    ProposedOrigin origin() {
        for (int i = 0; i < s.size(); i++) {
            if (s.quotation(i) > 0) {
                continue;
            }
            int after = 0;
            if (s.has(Cue.VIA, i)) {
                after = i + s.length(Cue.VIA, i);
            } else if (s.has(Cue.TELL, i)) {
                after = i + s.length(Cue.TELL, i);
            } else if (s.has(Cue.TO, i) && saidJustBefore(i)) {
                after = i + s.length(Cue.TO, i);
            }
            if (after == 0) {
                continue;
            }
            if (s.has(Cue.VIA, i) && after - i > 1 && s.token(after - 1).isCapitalised()) {
                // "Sur France Inter".
                int outlet = after - 1;
                while (s.token(outlet - 1).isCapitalised() && outlet - 1 > i) {
                    outlet--;
                }
                return new ProposedOrigin(read.textOf(outlet, after));
            }
            boolean told = !s.has(Cue.VIA, i) && !s.has(Cue.TELL, i);
            for (Name name : read.names()) {
                if (told && isAuthority(name) || language.isCountry(name.text())) {
                    continue;
                }
                // "Told reporters in Canberra".
                boolean place = name.runStart() > after && s.has(Cue.IN, name.runStart() - 1) && s.has(Cue.TELL, i);
                if (place) {
                    continue;
                }
                if (name.runStart() >= after
                        && name.runStart() - after <= 3
                        && nothingBetween(after, name.runStart())) {
                    return new ProposedOrigin(name.text());
                }
            }
        }
        return null;
    }

    /** "Alertó al Ministerio de Hacienda": no outlet, as its name tells. */
    private boolean isAuthority(Name name) {
        return s.has(Cue.ORGANIZATION, name.start()) && s.has(Cue.ROLE_SCOPE, name.end() - 1);
    }

    private boolean nothingBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.isSign(i, ',') || s.hasAny(i, Cue.THAT, Cue.SAY, Cue.SAY_AFTER, Cue.PERSON_PRONOUN)) {
                return false;
            }
        }
        return true;
    }

    private boolean saidJustBefore(int at) {
        if (s.has(Cue.ROLE, at - 1) && s.isSign(at - 2, ',')) {
            // "Souligne Claire Vasseur, climatologue à Météo-France": where she works.
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (s.has(Cue.SAY, i)) {
                return true;
            }
            boolean passed = read.dateAt(i) != null
                    || read.names().stream().anyMatch(nameAround(i))
                    || s.hasAny(i, Cue.ROLE, Cue.TITLE)
                    || !s.isWord(i);
            if (!passed) {
                return false;
            }
        }
        return false;
    }

    private Predicate<Name> nameAround(int at) {
        return name -> name.runStart() <= at && at < name.end();
    }
}
