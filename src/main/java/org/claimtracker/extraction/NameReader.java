package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a sentence, and parts them from the titles and offices around them. */
final class NameReader {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_VERB = 4;

    private final Language language;
    private final NameRuns runs;
    private final NameOpening opening;
    private final BodyNames bodies;
    private final Offices offices;
    private final CitationForm citation;
    private final OfficesInNames officeWords;
    private final NounsInNames nouns;
    private final MinisterialNames ministers;

    NameReader(Language language, String text, CapitalisedWords words) {
        this.language = language;
        this.runs = new NameRuns(language);
        this.opening = new NameOpening(language, words);
        this.bodies = new BodyNames(language, text);
        this.offices = new Offices(language, words);
        this.citation = new CitationForm(language, text);
        this.officeWords = new OfficesInNames(language, words, offices);
        this.nouns = new NounsInNames(language, words, bodies, citation);
        this.ministers = new MinisterialNames(language);
    }

    /** The names in a sentence, in its order. */
    List<Name> names(Sentence s, boolean[] dates) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            int according = language.has(Style.NOUNS_ARE_CAPITALISED) ? s.length(Cue.ACCORDING, at - 1) : 0;
            if (according > 1 && s.find(Cue.DOCUMENT, at, at - 1 + according) < 0) {
                // "Nach Ansicht von Ana Ruiz".
                at += according - 1;
                continue;
            }
            if (!runs.isNamePart(s, at, dates)) {
                Name plain = bodies.inLowerCase(s, at);
                if (plain != null) {
                    names.add(plain);
                }
                at = plain == null ? at + 1 : plain.end();
                continue;
            }
            int end = runs.end(s, at, dates);
            int outlet = s.length(Cue.VIA, at - 1);
            if (outlet > 1 && end > at - 1 + outlet) {
                // "A déclaré sur France Info Ana Ruiz".
                at += outlet - 1;
                continue;
            }
            if (beginsWithListener(s, at, end)) {
                // "Dijo a Radio España Ana Ruiz".
                end = end - at > PERSON_WORDS + 1
                                && language.isCountry(s.token(at + 1).text())
                        ? at + 2
                        : at + 1;
            }
            Name name = name(s, at, end);
            if (name != null) {
                names.add(name);
            }
            at = name == null ? end : Math.max(end, name.end());
        }
        return names;
    }

    /** "Afirmou ao PÚBLICO Joana Bordalo", "disse à agência Lusa Rui Melo": two names without anything between. */
    private boolean beginsWithListener(Sentence s, int at, int end) {
        boolean noun = s.hasAny(at - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        int to = noun ? at - 2 : at - 1;
        to = s.has(Cue.TO, to) ? to : s.length(Cue.TO, to - 1) == 2 ? to - 1 : -1;
        boolean closes = end >= s.size() || s.isSign(end, ',') || s.isSign(end, '.');
        return !language.has(Style.MODIFIERS_COME_FIRST)
                && end - at > PERSON_WORDS
                && to > 0
                && isBehindVerb(s, to)
                && (noun
                        || s.token(at).isAllCapitals()
                        || closes && end - at == PERSON_WORDS + 1
                        || closes
                                && end - at == 2 * PERSON_WORDS
                                && language.isCountry(s.token(at + 1).text()))
                && allWords(s, at, end);
    }

    /** Whether a verb of saying ends right before the token. */
    private static boolean isBehindVerb(Sentence s, int at) {
        for (int verb = at - 1; verb >= 0 && at - verb <= LONGEST_VERB; verb--) {
            int length = Math.max(s.length(Cue.SAY, verb), s.length(Cue.TELL, verb));
            if (length == at - verb) {
                return true;
            }
        }
        return false;
    }

    private Name name(Sentence s, int runStart, int runEnd) {
        int link = Math.max(s.length(Cue.NAME_LINK, runEnd), s.length(Cue.ORGANIZATION_LINK, runEnd));
        if (OfficeWords.isMiddleOfScope(s, runStart, runEnd)
                || link > 0 && runs.isSubjectOfOffice(s, runStart, runEnd, runEnd + link)) {
            return null;
        }
        int start = opening.nameStart(s, runStart, runEnd);
        if (start >= runEnd || isNoName(s, start, runEnd) || isFeast(s, start, runEnd)) {
            return null;
        }
        if (ministers.opensWithOffice(s, start, runEnd)) {
            int holder = ministers.holder(s, start, runEnd);
            return holder == runEnd
                    ? null
                    : new Name(holder, runEnd, holder, citation.of(s, holder, runEnd, false), true, false);
        }
        Name body = bodies.named(s, start, runEnd);
        if (body != null && language.has(Style.NOUNS_ARE_CAPITALISED)) {
            // "Des Deutschen Instituts für Normung (DIN)".
            String written = citation.of(s, body.start(), body.end(), true);
            return new Name(body.start(), body.end(), body.runStart(), written, false, true);
        }
        if (body != null) {
            return body;
        }
        int end = beforeLongerOffice(s, start, runEnd);
        if (end <= start || (end < runEnd && end - start == 1 && s.has(Cue.ARTICLE, start))) {
            return null;
        }
        int behindSide = behindSide(s, start, end);
        NameCandidate name = new NameCandidate(s, runStart, behindSide, end);
        name.person |= behindSide > start;
        officeWords.find(name);
        if (name.office >= 0) {
            if (name.officeEnd >= end) {
                return null;
            }
            if (s.possessiveEnd(name.officeEnd) > 0 && BodyNames.hasOrganizationIn(s, name.officeEnd, end)) {
                // "The U.S. Attorney's Office".
                return bodies.body(s, start, end, start);
            }
            if (officeWords.isHeadedBody(name)) {
                return bodies.body(s, name.officeEnd, end, name.officeEnd);
            }
            if (!officeWords.takeOff(name)) {
                return null;
            }
        } else if (offices.holderBehindScope(s, start, end) == end) {
            return null;
        } else if (offices.holderBehindScope(s, start, end) > start) {
            name.start = offices.holderBehindScope(s, start, end);
            name.first = name.start;
            name.person = true;
        } else if (OfficeWords.isRestOfScope(s, runStart)) {
            name.start = offices.behindRegion(s, OfficeWords.behindScope(s, start, end), end);
            if (name.words() == 1 && s.has(Cue.ROLE_SCOPE, name.start)) {
                return null;
            }
            name.person = true;
        } else if (name.words() > PERSON_WORDS && OfficeWords.isAbroad(s, start)) {
            boolean longer = language.has(Style.MODIFIERS_COME_FIRST) && allWords(s, start, end);
            name.start = longer ? end - PERSON_WORDS : start + 1;
            name.person = true;
        } else if (name.person
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && OfficeWords.roleEndingAt(s, start) >= 0) {
            // "Kata juru bicara KPK Tessa Mahardika".
            boolean atBody = OfficeWords.isAtBody(s, OfficeWords.roleEndingAt(s, start));
            int holder = Offices.behindParty(s, start, end);
            holder = holder > start ? holder : offices.withoutBody(s, start, end, atBody);
            if (end - holder == PERSON_WORDS && s.has(Cue.REGION, holder)) {
                return null;
            }
            name.first = holder > start ? holder : name.first;
            name.start = holder;
        }
        if (name.office < 0
                && name.words() == PERSON_WORDS + 1
                && s.has(Cue.ORIGIN, name.start)
                && s.has(Cue.ARTICLE, name.start - 1)) {
            name.start++;
            name.person = true;
        }
        officeWords.takeOffBody(name);
        if (!name.person && name.words() == 1 && OfficeWords.isScope(s, name.start)) {
            return null;
        }
        return nouns.name(name, runStart);
    }

    /** "Alerte l'ONG", "Elle": one word that is no name for sure. */
    private boolean isNoName(Sentence s, int start, int end) {
        if (end - start > 1) {
            return false;
        }
        boolean pronoun = s.has(Cue.FUNCTION, start) && !s.token(start).isAllCapitals()
                || start == 0 && s.has(Cue.COMMAND, start);
        boolean kind = s.has(Cue.ORGANIZATION_KIND, start)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && (s.has(Cue.ARTICLE, start - 1)
                        || language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.NAME_LINK, start - 1));
        // "Company management said", "Data yang ada menunjukkan".
        boolean opens = start == 0
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !s.token(start).isAllCapitals()
                && s.hasAny(start, Cue.ORGANIZATION_KIND, Cue.DOCUMENT);
        return pronoun || kind || opens || s.token(start).text().length() == 1;
    }

    /** "Gelandang Indonesia U-19 Eka Wijaya": where a player's name begins behind the side they play for. */
    private int behindSide(Sentence s, int start, int end) {
        int bracket = s.beforeBracket(start);
        boolean side = language.has(Style.SUBJECT_COMES_BEFORE)
                && end - start > PERSON_WORDS
                && language.isCountry(s.token(start).text())
                && (OfficeWords.roleEndingAt(s, bracket) >= 0
                        || s.has(Cue.ORGANIZATION, bracket - 1)
                                && s.find(Cue.ROLE, Math.max(0, bracket - LONGEST_VERB), bracket) >= 0);
        int name = side ? start + 1 : start;
        if (side && s.token(name).text().matches("U-?\\d\\d")) {
            name++;
        }
        return end - name >= PERSON_WORDS && allWords(s, name, end) ? name : start;
    }

    /** "Hari Raya Idul Fitri": a holiday whose name has more than one word. */
    private boolean isFeast(Sentence s, int start, int end) {
        PhraseTree.Found<?> feast = end - start > 1 ? language.calendar().holiday(s.tokens(), start, s.size()) : null;
        return feast != null && start + feast.length() >= end;
    }

    /** "Le Premier ministre": where an office begins that goes on in lower case; {@code runEnd} when none does. */
    private static int beforeLongerOffice(Sentence s, int start, int runEnd) {
        int end = runEnd;
        for (int i = start; i < end; i++) {
            if (i + s.length(Cue.ROLE, i) > end) {
                end = i;
            }
        }
        return end;
    }

    static boolean allWords(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** "Sutinah (52)": how old somebody is. */
    static boolean isAgeInBrackets(Sentence s, int at) {
        return s.isSign(at, '(')
                && s.isSign(at + 2, ')')
                && s.token(at + 1).isNumber()
                && s.token(at + 1).text().length() == 2;
    }
}
