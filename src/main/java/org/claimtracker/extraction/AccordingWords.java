package org.claimtracker.extraction;

import java.util.List;

/** Tells how far the words go behind which stands who states something: "according to", "nach ersten Angaben". */
final class AccordingWords {

    private static final int MOST_ADJECTIVES = 3;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;

    AccordingWords(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
    }

    /** How many tokens they take that begin at {@code at}; 0 when none do. */
    int length(int at) {
        int length = Math.max(s.length(Cue.ACCORDING, at), lengthWithAdjective(at));
        if (length == 0 && at == 0 && opensWithVerb()) {
            length = s.length(Cue.SAY_AFTER, at);
        }
        return length == 0 && isOpening(at) && opensOpinion(at) ? s.length(Cue.ACCORDING_OPENING, at) : length;
    }

    /** Whether the clause opens there, or with one word that only joins it: "já para a ministra". */
    boolean isOpening(int at) {
        return at == 0 || at == 1 && s.hasAny(0, Cue.CONJUNCTION, Cue.AUXILIARY, Cue.FUNCTION) && !s.has(Cue.IN, 0);
    }

    /** "Nach den vorläufigen Daten des Bundesamtes": how many tokens take a preposition, adjectives and a document; or 0. */
    private int lengthWithAdjective(int at) {
        if (!language.has(Style.VERB_COMES_SECOND) || s.length(Cue.SINCE, at) != 1) {
            return 0;
        }
        int adjective = s.has(Cue.ARTICLE, at + 1) ? at + 2 : at + 1;
        int document = adjective;
        while (document - adjective < MOST_ADJECTIVES
                && s.isWord(document)
                && !s.token(document).isCapitalised()
                && !s.hasAny(document, Cue.FUNCTION, Cue.ARTICLE, Cue.NEXT, Cue.LAST)) {
            document++;
        }
        int link = document + 1;
        boolean signed = document > adjective
                && s.has(Cue.DOCUMENT, document)
                && (s.hasAny(link, Cue.PARTITIVE, Cue.OBLIQUE_ARTICLE) || s.has(Cue.NAME_LINK, link));
        boolean known = signed
                && (isAccording(s.token(at), s.token(document))
                        || adjective > at + 1
                                && isAccording(s.token(at), s.token(at + 1), s.token(document), s.token(link)));
        return known ? link + 1 - at : 0;
    }

    /** Whether the words are such without the adjectives. */
    private boolean isAccording(Token... words) {
        PhraseTree.Found<Cue[]> found = language.cues().longest(List.of(words), 0, words.length);
        return found != null
                && found.length() == words.length
                && List.of(found.value()).contains(Cue.ACCORDING);
    }

    /** "Kata Aldi, pemasukan turun 5 persen": a verb of saying that stands behind elsewhere, and then who. */
    private boolean opensWithVerb() {
        int after = s.length(Cue.SAY_AFTER, 0);
        if (after == 0 || language.has(Style.MODIFIERS_COME_FIRST) || s.hasAny(0, Cue.SAY, Cue.PERSON_PRONOUN)) {
            return false;
        }
        Name name = read.nameStarting(after);
        return name != null && s.isSign(name.end(), ',') && s.hasWords(name.end() + 1, size);
    }

    /** "Para el economista Ruiz, …": what follows is a view only with an office or a kind of organisation there. */
    private boolean opensOpinion(int at) {
        int length = at + s.length(Cue.ACCORDING_OPENING, at);
        int comma = s.comma(length, Math.min(size, SpeakerFinder.WINDOW));
        if (length == at || comma < 0 || language.has(Style.VERB_COMES_SECOND)) {
            return false;
        }
        boolean telling = s.find(Cue.ROLE, length, comma) >= 0 || s.find(Cue.ORGANIZATION_KIND, length, comma) >= 0;
        Name name = read.nameEnding(s.beforeBracket(comma));
        boolean described =
                s.has(Cue.ARTICLE, length) && name != null && name.words() >= 2 && name.runStart() > length + 1;
        boolean introduced = name != null
                && name.words() >= 2
                && name.start() == length
                && s.find(Cue.ROLE, comma + 1, Math.min(size, comma + 4)) >= 0;
        // "Para Lopes, a lista é preliminar", where the article has him in full.
        boolean known = name != null
                && name.words() == 1
                && name.start() == length
                && cast.identify(name).type() == ClaimantType.PERSON
                && cast.identify(name).name().indexOf(' ') > 0;
        // "Para a CNI, o corte …", "pour la CGT, …".
        boolean body = name != null
                && name.words() == 1
                && s.has(Cue.ARTICLE, length)
                && name.runStart() == length + 1
                && (name.organization() || s.token(name.start()).isAcronym())
                && isOrganization(name)
                && !language.isCountry(name.text());
        return name != null
                && (telling || body || described || introduced || known || isOrganization(name) && name.words() >= 2);
    }

    private boolean isOrganization(Name name) {
        return cast.identify(name).type() == ClaimantType.ORGANIZATION;
    }
}
