package org.claimtracker.extraction;

/**
 * Reads what the mood of its verb tells to be reported, though the verb of saying behind it is none that is known:
 * "Die Räte seien blind gewesen, erneuerte Fraktionschef Bauer seine Kritik".
 */
final class MoodReport extends AttributionForm {

    MoodReport(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        super(language, cast, read, speakers, statements);
    }

    /** Adds what stands before the comma, if who is named behind the word after it says so. */
    void read() {
        int mood = language.has(Style.VERB_COMES_SECOND) ? s.find(Cue.REPORTED_MOOD, 0, size) : -1;
        int comma = mood < 0 ? -1 : s.comma(mood, size);
        while (comma >= 0 && s.comma(comma + 1, size) >= 0) {
            comma = s.comma(comma + 1, size);
        }
        int verb = comma + 1;
        boolean mayReport = comma > 0
                && s.isWord(verb)
                && !s.token(verb).isCapitalised()
                && !s.hasAny(verb, Cue.FUNCTION, Cue.CONJUNCTION, Cue.AUXILIARY, Cue.IN, Cue.THAT, Cue.FUTURE)
                && !s.hasAny(verb, Cue.RELATIVE, Cue.ARTICLE, Cue.AS_SAID, Cue.REPORTED_MOOD, Cue.SINCE, Cue.BY)
                && s.has(Cue.PAST, verb);
        Name who = mayReport ? named(verb + 1) : null;
        if (who != null) {
            statements.addSpoken(0, comma, cast.identify(who), read.dateBetween(comma, size));
        }
    }

    /** The name that stands there, with nothing before it but what its bearer is. */
    private Name named(int from) {
        int at = from;
        while (at < size && at - from < SpeakerFinder.WINDOW / 2 && s.hasAny(at, Cue.ROLE, Cue.TITLE, Cue.ARTICLE)) {
            at++;
        }
        Name name = at > from ? read.nameStarting(at) : read.nameStarting(from);
        return name != null && cast.identify(name).type() == ClaimantType.PERSON ? name : null;
    }
}
