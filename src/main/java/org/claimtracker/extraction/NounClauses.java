package org.claimtracker.extraction;

/** Tells where "that" behind a verb of saying opens words about a noun, and not what is said. */
final class NounClauses {

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;

    NounClauses(Language language, ReadSentence read) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
    }

    /** "Reported waiting times that were over two hours": what has no subject of its own is about a noun. */
    boolean opensWithItsVerb(int at) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && s.hasAny(at, Cue.AUXILIARY, Cue.PASSIVE, Cue.FUTURE);
    }

    /** "No cuestionó la acción del club, que invitó …": behind a single comma, the words are about a noun. */
    boolean isAboutNoun(int afterVerb, int that) {
        if (that > afterVerb && (s.isSign(that - 1, '-') || s.isSign(that - 1, '–') || s.isSign(that - 1, '—'))) {
            return true;
        }
        int commas = 0;
        for (int comma = s.comma(afterVerb, that); comma >= 0; comma = s.comma(comma + 1, that)) {
            commas++;
        }
        return commas == 1
                && s.isSign(that - 1, ',')
                && that - 1 > afterVerb
                && read.dateAt(that - 2) == null
                && (!s.has(Cue.TO, afterVerb) || s.has(Cue.ARTICLE, afterVerb));
    }

    /** "Detalló la pena en caso de que …", "reconoció la posibilidad de que …": a noun has the clause, and not the verb. */
    boolean completesNoun(int afterVerb, int that) {
        int noun = that - 2;
        int listener = s.find(Cue.TO, afterVerb, noun);
        boolean told = listener >= 0 && (listener == afterVerb || read.dateAt(listener - 1) != null);
        return s.has(Cue.PARTITIVE, that - 1)
                && noun > afterVerb
                && s.isWord(noun)
                && !s.token(noun).isCapitalised()
                && read.dateAt(noun) == null
                && s.hasAny(noun - 1, Cue.ARTICLE, Cue.IN)
                && !told;
    }

    /** "Reporta un aumento en la cobertura que alcanza …": the verb has an object, which the clause is about. */
    boolean followsObject(int afterVerb, int that) {
        int noun = afterVerb + 1;
        boolean object = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.ARTICLE, afterVerb)
                && !s.has(Cue.TO, afterVerb)
                && noun < that
                && s.isWord(noun)
                && !s.token(noun).isCapitalised()
                && read.nameStarting(noun) == null
                && (s.has(Cue.INDEFINITE, afterVerb)
                        || language.inflection().isPlural(s.token(noun).lower()));
        return object
                && s.isWord(that - 1)
                && s.comma(afterVerb, that) < 0
                && read.dateAt(that - 1) == null
                && !s.hasAny(
                        noun,
                        Cue.ROLE,
                        Cue.TITLE,
                        Cue.ORGANIZATION,
                        Cue.ORGANIZATION_KIND,
                        Cue.ANONYMOUS,
                        Cue.DOCUMENT,
                        Cue.FUNCTION,
                        Cue.PERSON_PRONOUN,
                        Cue.WITNESS)
                && s.find(Cue.ROLE, noun, that) < 0
                && s.length(Cue.PERSON_PRONOUN, afterVerb) == 0
                && s.length(Cue.ORGANIZATION_PRONOUN, afterVerb) == 0
                && !language.inflection().isPersonNoun(s.token(noun).lower());
    }
}
