package org.claimtracker.extraction;

/** Parts a person's name from an office and all that it is about: "Union Minister for Commerce and Industry Ana Ruiz". */
final class MinisterialNames {

    private static final int PERSON_WORDS = 2;

    private final Language language;

    MinisterialNames(Language language) {
        this.language = language;
    }

    /** Whether the words open with an office, and a preposition and what it is about follow. */
    boolean opensWithOffice(Sentence s, int start, int end) {
        int office = officeEnd(s, start, end);
        return office > 0 && office < end - 1 && s.has(Cue.ORGANIZATION_LINK, office) && !s.isSign(office, '&');
    }

    /** Where the holder's name begins behind what the office is about; {@code end} when no name does. */
    int holder(Sentence s, int start, int end) {
        int link = officeEnd(s, start, end);
        for (int i = link; i < end; i++) {
            if (s.hasAny(i, Cue.ORGANIZATION_LINK, Cue.CONJUNCTION) || s.isSign(i, '&')) {
                link = i;
            }
        }
        int behind = link + 1;
        for (int i = link + 1; i <= end - PERSON_WORDS - 1; i++) {
            boolean about = s.hasAny(i, Cue.ROLE_SCOPE, Cue.ORGANIZATION)
                    || language.isCountry(s.token(i).text());
            behind = about ? i + Math.max(1, s.length(Cue.ROLE_SCOPE, i)) : behind;
        }
        int words = end - behind;
        if (words < PERSON_WORDS || s.hasAny(end - 1, Cue.ROLE_SCOPE, Cue.ORGANIZATION)) {
            return end;
        }
        boolean parted = behind > link + 1 && words <= PERSON_WORDS + 1;
        return parted || words == PERSON_WORDS ? behind : end - PERSON_WORDS;
    }

    /** Where the office ends that the words open with, behind what tells whose or of which rank it is; 0 when none does. */
    private int officeEnd(Sentence s, int start, int end) {
        if (!language.has(Style.MODIFIERS_COME_FIRST)
                || language.has(Style.NOUNS_ARE_CAPITALISED)
                || s.find(Cue.ROLE, start, end) < 0) {
            return 0;
        }
        int at = start;
        while (at < end
                && !s.has(Cue.ROLE, at)
                && (s.hasAny(at, Cue.ROLE_SCOPE, Cue.ORGANIZATION_KIND)
                        || language.isCountry(s.token(at).text()))) {
            at++;
        }
        return s.has(Cue.ROLE, at) && at < end ? at + s.length(Cue.ROLE, at) : 0;
    }
}
