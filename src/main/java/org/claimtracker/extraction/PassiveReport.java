package org.claimtracker.extraction;

/** Reads what is said in the passive: "the loss is estimated at 12 million by the bank", "… wurde von X bestätigt". */
final class PassiveReport extends AttributionForm {

    private static final int FARTHEST_PARTICIPLE = 10;
    private static final int MOST_BEHIND_SPEAKER = 4;

    PassiveReport(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        super(language, cast, read, speakers, statements);
    }

    /** Adds what is stated where the sentence ends with who says it, as its verb's agent. */
    void read() {
        if (s.find(Cue.SAID_BY, 0, size) < 0
                || !read.holdsQuantity(0, size)
                || !s.quotations(0, size).isEmpty()) {
            return;
        }
        // German has the participle last: "wird von der Bank auf 12 Millionen geschätzt".
        boolean closes = s.find(Cue.SAID_BY, Math.max(0, size - 2), size) > 0;
        for (int i = size - 2; i > 1 && (closes || size - i <= SpeakerFinder.WINDOW); i--) {
            int agent = s.length(Cue.AGENT, i);
            Speaker speaker = agent == 0 || read.dateAt(i) != null
                    ? Speaker.NOBODY
                    : speakers.speakerAfter(i + agent, size, true);
            if (speaker.who() == null || !closes && size - speaker.end() > MOST_BEHIND_SPEAKER) {
                continue;
            }
            int from = Math.max(0, i - FARTHEST_PARTICIPLE);
            boolean said = closes || s.find(Cue.SAID_BY, from, i) > 0;
            if (said) {
                statements.add(0, size, Statement.Speech.INDIRECT, speaker.who(), read.dateBetween(0, size));
                return;
            }
        }
    }
}
