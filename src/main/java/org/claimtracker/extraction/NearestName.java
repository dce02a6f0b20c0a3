package org.claimtracker.extraction;

import java.util.List;

/** Finds the name nearest before a verb of saying, past places, listeners and what only describes another. */
final class NearestName {

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final Affiliations affiliations;
    private final Bystanders bystanders;

    NearestName(Language language, Cast cast, ReadSentence read, Affiliations affiliations, Bystanders bystanders) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.affiliations = affiliations;
        this.bystanders = bystanders;
    }

    /** The name nearest before {@code to} that is no place or listener. */
    Speaker find(int from, int to) {
        List<Name> names = read.names();
        for (int i = names.size() - 1; i >= 0; i--) {
            Name name = names.get(i);
            if (name.end() <= to
                    && name.start() >= from
                    && !describesKind(name)
                    && !isCountryOfUnnamed(name)
                    && !isOwnerOfKind(name, to)
                    && !isWithinWords(name, to)
                    && !bystanders.isPlaceOrListener(name)
                    && !affiliations.standsForNameBefore(i)) {
                Name lettered = affiliations.beforeLetters(name);
                if (lettered != null) {
                    return new Speaker(cast.identify(lettered), true, lettered.runStart(), name.end());
                }
                boolean belongs = i > 0
                        && affiliations.isAffiliation(names.get(i - 1), name)
                        && names.get(i - 1).start() >= from;
                return cast.speaker(belongs ? names.get(i - 1) : name);
            }
        }
        return Speaker.NOBODY;
    }

    /** "“I like Leeds”, he said": a name that somebody says, and not the one between marks of its own. */
    private boolean isWithinWords(Name name, int to) {
        int quotation = s.quotation(name.start());
        return quotation > 0
                && language.has(Style.REPORTS_WITH_THAT)
                && (to >= s.size() || s.quotation(to) != quotation)
                && !s.isQuotationMark(name.runStart() - 1);
    }

    /** "The German automaker, which …", "Middle East observers": an adjective of who speaks. */
    private boolean describesKind(Name name) {
        boolean plain = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !name.organization()
                && s.isWord(name.end())
                && !s.token(name.end()).isCapitalised()
                && !s.token(name.start()).isAcronym();
        return plain
                && (s.has(Cue.ORGANIZATION_KIND, name.end())
                        || s.has(Cue.ANONYMOUS, name.end())
                                && cast.identify(name).type() == ClaimantType.PERSON);
    }

    /** "Officials in El Salvador": where those are who have no name. */
    private boolean isCountryOfUnnamed(Name name) {
        return s.has(Cue.IN, name.runStart() - 1)
                && s.has(Cue.ANONYMOUS, name.runStart() - 2)
                && language.isCountry(name.text());
    }

    /** "The head of Scotland's ferry operator": whose it is, and not who speaks. */
    private boolean isOwnerOfKind(Name name, int to) {
        return s.possessiveEnd(name.end()) > 0
                && to - name.end() > 2
                && s.has(Cue.ORGANIZATION_KIND, to - 1)
                && !s.token(to - 1).isCapitalised();
    }
}
