package org.claimtracker.extraction;

/** Reads sentences that close with who says all of it, though another verb of saying stands before. */
final class ClosingReport extends AttributionForm {

    private static final int MOST_BEHIND_SPEAKER = 6;
    private static final int MOST_ASIDES = 3;

    ClosingReport(AttributionForm beside) {
        super(beside);
    }

    /** Adds what is stated, and tells whether the sentence is of this form. */
    boolean read() {
        return language.has(Style.VERB_COMES_SECOND) ? readSo() : readSpeakerFirst() || readSpeakerLast();
    }

    /** "Surveys found bleaching at 61 reefs, the Alliance said on Thursday": all of it is what the last verb reports. */
    private boolean readSpeakerFirst() {
        if (!language.has(Style.MODIFIERS_COME_FIRST)
                || language.has(Style.VERB_COMES_SECOND)
                || !s.quotations(0, size).isEmpty()
                || s.find(Cue.AS_SAID, 0, 1) == 0) {
            return false;
        }
        int verb = lastClosing();
        int earlier = s.find(Cue.SAY, 0, verb);
        int after = verb + Math.max(1, s.length(Cue.SAY, verb));
        if (!s.has(Cue.SAY, verb) || earlier < 0 || !clause.ends().soon(after)) {
            return false;
        }
        int before = verb;
        while (before > 0 && s.has(Cue.AUXILIARY, before - 1)) {
            before--;
        }
        Speaker speaker = speakers.speakerBefore(s.clauseStart(0, before - 1), before);
        int comma = speaker.start() - 1;
        while (comma > 0 && s.hasAny(comma, Cue.ARTICLE, Cue.ROLE, Cue.TITLE, Cue.POSSESSIVE, Cue.RANGE_AND)
                || isInOffice(comma)) {
            comma--;
        }
        boolean closes = speaker.found()
                && s.isSign(comma, ',')
                && earlier < comma
                && !speakers.isAppositionBefore(0, comma)
                && !s.hasAny(earlier + 1, Cue.THAT)
                && !read.holdsQuantity(after, size);
        if (!closes) {
            return false;
        }
        statements.addSpoken(0, comma, speaker.who(), read.dateBetween(comma, size));
        return true;
    }

    /** "Chief executive": a word between two of an office. */
    private boolean isInOffice(int at) {
        return s.isWord(at)
                && !s.token(at).isCapitalised()
                && s.has(Cue.ROLE, at - 1)
                && s.length(Cue.ROLE, at - 1) > 1;
    }

    /** The last verb of saying behind which the sentence ends soon; the last of all when it does behind none. */
    private int lastClosing() {
        int last = -1;
        for (int verb = size - 1; verb > 0 && size - verb <= 2 * SpeakerFinder.WINDOW; verb--) {
            if (s.has(Cue.SAY, verb)) {
                last = last < 0 ? verb : last;
                if (clause.ends().soon(verb + s.length(Cue.SAY, verb))) {
                    return verb;
                }
            }
        }
        return Math.max(0, last);
    }

    /** "Er könne 40 Stellen erwarten, so die Ministerin", "…, teilte die Stadt mit": the same where the verb stands before the speaker. */
    private boolean readSo() {
        int comma = size - 1;
        while (comma > 0 && size - comma <= SpeakerFinder.WINDOW && !s.isSign(comma, ',')) {
            comma--;
        }
        int verb = Math.max(s.length(Cue.SAY_AFTER, comma + 1), s.length(Cue.SAY, comma + 1));
        verb = verb == 0
                        && s.has(Cue.SAY_WITH_PARTICLE, comma + 1)
                        && clause.ends().withParticle(comma + 2)
                ? 1
                : verb;
        boolean so = s.isSign(comma, ',') && verb > 0 && !s.has(Cue.INFINITIVE, comma + 1);
        int earlier = s.find(Cue.SAY, 0, Math.max(0, comma));
        if (!so || earlier < 0 || !s.quotations(0, size).isEmpty() || s.has(Cue.THAT, earlier + 2)) {
            return false;
        }
        Speaker speaker = speakers.speakerAfter(comma + 1 + verb, size, false);
        if (!speaker.found() || size - speaker.end() > MOST_BEHIND_SPEAKER) {
            return false;
        }
        statements.addSpoken(0, comma, speaker.who(), read.dateBetween(comma, size));
        return true;
    }

    /** "Le gouvernement prévoit de …, a confirmé la ministre Ana Ruiz": the same where the speaker stands last. */
    private boolean readSpeakerLast() {
        if (language.has(Style.MODIFIERS_COME_FIRST)) {
            return false;
        }
        int comma = size - 1;
        int verb = size;
        for (int parts = 0; parts < MOST_ASIDES && comma > 0 && !s.has(Cue.SAY, verb); parts++) {
            // "…, disse o comandante, André Reis, no domingo".
            comma--;
            while (comma > 0 && size - comma <= 2 * SpeakerFinder.WINDOW && !s.isSign(comma, ',')) {
                comma--;
            }
            verb = comma + 1;
            while (s.has(Cue.AUXILIARY, verb) && !s.has(Cue.SAY, verb)) {
                verb++;
            }
        }
        if (!s.quotations(0, Math.max(0, comma)).isEmpty()) {
            return false;
        }
        int earlier = s.find(Cue.SAY, 0, Math.max(0, comma));
        int after = verb + s.length(Cue.SAY, verb);
        if (!s.isSign(comma, ',') || after == verb || earlier < 0 || s.find(Cue.THAT, after, size) >= 0) {
            return false;
        }
        int reported = earlier + s.length(Cue.SAY, earlier);
        DateMention day = read.dateAt(reported);
        boolean ownClause = s.find(Cue.THAT, earlier, (day == null ? reported : day.end()) + 1) >= 0
                || read.holdsQuantity(after, size)
                || read.isDue(after, size)
                || s.hasAny(after, Cue.INFINITIVE);
        Speaker speaker = ownClause ? Speaker.NOBODY : speakers.speakerAfter(after, size, false);
        boolean somebody = speaker.found() && speaker.who() == null && s.has(Cue.ANONYMOUS, speaker.start());
        if (speaker.who() == null && !somebody || size - speaker.end() > 2 * MOST_BEHIND_SPEAKER) {
            return false;
        }
        if (somebody) {
            // "…, a annoncé une source proche du dossier".
            statements.heardSomebody();
        }
        statements.addSpoken(0, comma, speaker.who(), read.dateBetween(comma, size));
        return true;
    }
}
