package org.claimtracker.extraction;

/** Reads sentences that open with who says what follows, and how: "wie die Polizei mitteilt, …". */
final class AsSaidReport extends AttributionForm {

    private static final int LONGEST_SUBJECT = 6;

    AsSaidReport(AttributionForm beside) {
        super(beside);
    }

    /** Whether the sentence opens so, with the verb of that clause. */
    boolean opensBefore(int verb) {
        int opening = s.length(Cue.AS_SAID, 0);
        return opening > 0 && !isClosed(opening, verb) && verb - opening < SpeakerFinder.WINDOW;
    }

    /** "Wie die Polizei mitteilt, …", "comme l'a annoncé X, …": who says it, and then what. */
    int read(int before, int afterVerb) {
        int from = s.length(Cue.AS_SAID, 0);
        int comma = s.comma(afterVerb, size);
        for (int i = 0; i < 2 && comma >= 0 && clause.opensApposition(comma) && s.comma(comma + 1, size) > 0; i++) {
            // "Tal y como ha explicado la alcaldesa, Mónica Oltrán, …".
            comma = s.comma(comma + 1, size);
        }
        if (comma < 0 || !s.hasWords(comma, size)) {
            return 0;
        }
        boolean nobody = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.SOMEBODY, from);
        int later = nobody ? s.find(Cue.SAY, comma, size) : -1;
        if (later > 0 && s.find(Cue.THAT, later, Math.min(size, later + LONGEST_SUBJECT)) > 0) {
            // "Como se recuerda, la Corte comunicó que …".
            return comma + 1;
        }
        Speaker speaker = nobody ? new Speaker(null, true, from, before) : speakers.speakerBefore(from, before);
        if (!speaker.found()) {
            speaker = speakers.speakerAfter(afterVerb, comma, false);
        }
        statements.addSpoken(comma + 1, size, speaker.who(), read.dateBetween(from, comma));
        return size;
    }

    /** "Seperti diketahui, BPS mengumumkan …": whether the first words are a clause of their own before the verb. */
    private boolean isClosed(int from, int verb) {
        int commas = 0;
        for (int comma = s.comma(from, verb); comma >= 0; comma = s.comma(comma + 1, verb)) {
            commas++;
        }
        return commas % 2 == 1;
    }
}
