package org.claimtracker.extraction;

/** Tells whether a verb of saying, and not the preposition beside it, tells who states something. */
final class VerbBeside {

    private final Language language;
    private final Sentence s;
    private final int size;
    private final SpeakerFinder speakers;

    VerbBeside(Language language, Sentence s, SpeakerFinder speakers) {
        this.language = language;
        this.s = s;
        this.size = s.size();
        this.speakers = speakers;
    }

    /** "Es bebte lange, sagte Orhan Kaya laut der Agentur": who is said to have spoken, and through whom. */
    boolean isRelayed(int at) {
        if (language.has(Style.SUBJECT_COMES_BEFORE) && s.has(Cue.VIA, at)) {
            // "«…», kata Budi Santosa dikutip dari laman PSSI".
            int after = s.find(Cue.SAY_OF_PERSON, 0, at);
            Speaker said = after > 0 && (s.isSign(after - 1, ',') || s.isQuotationMark(after - 1))
                    ? speakers.speakerAfter(after + s.length(Cue.SAY_AFTER, after), at, false)
                    : Speaker.NOBODY;
            return said.who() != null && said.who().type() == ClaimantType.PERSON;
        }
        int verb = language.has(Style.VERB_COMES_SECOND) ? s.find(Cue.SAY, 0, at) : -1;
        if (verb < 0 || !s.isSign(verb - 1, ',') || s.find(Cue.THAT, verb, at) >= 0) {
            return false;
        }
        int after = verb + s.length(Cue.SAY, verb);
        Speaker speaker = speakers.speakerAfter(after, at, false);
        return speaker.who() != null && speaker.who().type() == ClaimantType.PERSON;
    }

    /** "Laut der Agentur sagte Minister Orhan Kaya, …": who is said to have spoken, through whom the sentence opens with. */
    boolean isRelayedBehind(int verb) {
        boolean says = language.has(Style.VERB_COMES_SECOND) && s.has(Cue.SAY, verb) && s.comma(verb, size) > 0;
        Speaker speaker = says ? speakers.speakerAfter(verb + s.length(Cue.SAY, verb), size, false) : Speaker.NOBODY;
        return speaker.who() != null && speaker.who().type() == ClaimantType.PERSON;
    }

    /** Whether a verb of saying closes the sentence with somebody who is named. */
    boolean isSaidAtLast(int from) {
        int comma = s.comma(from, size);
        while (comma >= 0 && language.has(Style.REPORTS_WITH_THAT)) {
            int verb = comma + 1;
            while (s.has(Cue.AUXILIARY, verb)) {
                verb++;
            }
            int after = verb + s.length(Cue.SAY, verb);
            if (after > verb && s.find(Cue.THAT, after, size) < 0) {
                return speakers.speakerAfter(after, size, false).who() != null;
            }
            comma = s.comma(comma + 1, size);
        }
        return false;
    }
}
