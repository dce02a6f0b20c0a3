package org.claimtracker.extraction;

/** Finds where the words for who speaks begin behind all that is said, when more stands beside them than a name. */
final class ClosingSpeaker {

    private static final int LONGEST_SUBJECT = 6;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final ReportedClause clause;

    ClosingSpeaker(Language language, ReadSentence read, ReportedClause clause) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.clause = clause;
    }

    /** Where the words begin that tell who speaks before the verb; 0 when they are of no such form. */
    int start(int from, int before, int afterVerb, Speaker speaker) {
        return Math.max(startBeforeAside(from, afterVerb, speaker), startOfApposed(from, before, afterVerb, speaker));
    }

    /** "It will cost 4 million, the mayor, Ann Lee, said": where the office begins behind all that is said; or 0. */
    private int startOfApposed(int from, int before, int afterVerb, Speaker speaker) {
        int name = speaker.start() - 1;
        boolean apposed = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && speaker.found()
                && s.isSign(before - 1, ',')
                && s.isSign(name, ',')
                && s.quotations(from, size).isEmpty()
                && clause.ends().soon(afterVerb);
        int office = apposed ? s.openingComma(from, name) + 1 : 0;
        boolean said = office - from > LONGEST_SUBJECT
                && s.find(Cue.ROLE, office, name) >= 0
                && (s.has(Cue.ARTICLE, office) || s.possessiveEnd(office + 1) > 0 || s.possessiveEnd(office + 2) > 0)
                && (s.find(Cue.FUTURE, from, office) >= 0
                        || s.find(Cue.PAST, from, office) >= 0
                        || s.find(Cue.PASSIVE, from, office) >= 0);
        return said ? office : 0;
    }

    /**
     * "They have 1,850 helpers, X said, along with others": where the words for who speaks begin, as what stands
     * behind the comma adds no number; 0 when it does.
     */
    private int startBeforeAside(int from, int afterVerb, Speaker speaker) {
        int comma = speaker.start() - 1;
        while (comma > from && s.hasAny(comma, Cue.ARTICLE, Cue.ROLE, Cue.ROLE_SCOPE, Cue.ORGANIZATION_KIND)) {
            comma--;
        }
        boolean aside = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && speaker.found()
                && s.isSign(afterVerb, ',')
                && s.isSign(comma, ',')
                && comma - from > LONGEST_SUBJECT
                && s.quotations(from, size).isEmpty()
                && read.holdsQuantity(from, comma)
                && !read.holdsQuantity(afterVerb, size);
        return aside ? comma + 1 : 0;
    }
}
