package org.claimtracker.extraction;

import java.text.Normalizer;

/** Tells how far the words go that may be one name, with what joins them: "van", "of the", an initial, a possessive. */
final class NameRuns {

    private static final int LONGEST_NAME = 14;

    private final Language language;

    NameRuns(Language language) {
        this.language = language;
    }

    /** The token after the run of words that starts with a capital at {@code start} and may be a name. */
    int end(Sentence s, int start, boolean[] dates) {
        int lettered = language.has(Style.NOUNS_ARE_CAPITALISED) ? 0 : endBeforeLetters(s, start);
        if (lettered > 0) {
            return lettered;
        }
        int phrase = s.length(Cue.ORGANIZATION, start);
        boolean named = phrase > 2 && isNamePart(s, start + phrase - 1, new boolean[s.size()])
                // "Forces armées de la RDC".
                || phrase == 2 && language.has(Style.ORGANIZATIONS_GO_ON_IN_LOWER_CASE) && s.isWord(start + 1);
        int end = named ? start + phrase : start + 1;
        int particle = s.length(Cue.NAME_LINK, start);
        boolean opens = CapitalisedWords.opensSentence(s, start) && s.has(Cue.FUNCTION, start);
        if (particle > 1 && !opens && isNamePart(s, start + particle, dates)) {
            // "Dijo De la Cruz".
            end = start + particle + 1;
        }
        while (end < s.size() && end - start < LONGEST_NAME) {
            if (isInitialBehindBody(s, start, end) || isAnotherBody(s, start, end)) {
                // "Nahm die Polizei S. fest".
                break;
            } else if (isNamePart(s, end, dates) && !s.isQuotationMark(end)) {
                end++;
            } else if (s.isSign(end, '&') && isNamePart(s, end + 1, dates)) {
                // "Hartley & Moss".
                end += 2;
            } else if (language.has(Style.NOUNS_ARE_CAPITALISED)
                    && (BodyNames.hasOrganizationIn(s, start, end) || s.has(Cue.ORGANIZATION, end + 2))
                    && s.isSign(end, '-')
                    && s.has(Cue.CONJUNCTION, end + 1)
                    && isNamePart(s, end + 2, dates)) {
                // "Institut für Arbeitsmarkt- und Berufsforschung".
                end += 3;
            } else if (s.has(Cue.CONJUNCTION, end)
                    && s.has(Cue.ORGANIZATION, start)
                    && isNamePart(s, end + 1, dates)
                    && (s.has(Cue.ROLE_SCOPE, end + 1)
                            || s.find(Cue.ORGANIZATION_LINK, start, end) > start && isLoneNoun(s, end + 1, dates))) {
                // "Kementerian Kelautan dan Perikanan", "Department for Business and Trade".
                end += 2;
            } else if (language.has(Style.ORGANIZATIONS_GO_ON_IN_LOWER_CASE)
                    && s.has(Cue.ORGANIZATION, end - 1)
                    && endOfLowerCaseName(s, end) > end) {
                end = endOfLowerCaseName(s, end);
            } else if (language.has(Style.ORGANIZATIONS_GO_ON_IN_LOWER_CASE)
                    && s.has(Cue.NAME_ADJECTIVE, end)
                    && !s.token(end).isCapitalised()
                    && s.isWord(end + 1)
                    && language.isCountry(s.token(end + 1).text())) {
                // "Santé publique France".
                end += 2;
            } else if (s.length(Cue.ORGANIZATION, end - 1) == 2
                    && s.token(end - 1).isCapitalised()
                    && s.isWord(end)
                    && !s.token(end).isCapitalised()
                    && isNamePart(s, end + 1, dates)) {
                // "National Institute on Drug Abuse".
                end += 2;
            } else if (endOfAbbreviated(s, start, end, dates) > end) {
                end = endOfAbbreviated(s, start, end, dates);
            } else if (s.has(Cue.ORGANIZATION, end - 1)
                    && s.has(Cue.ORGANIZATION_LINK, end)
                    && s.isWord(end + 1)
                    && isInflectedBehind(s, end)
                    && !s.token(end + 1).isCapitalised()
                    && isNamePart(s, end + 2, dates)) {
                // "Institut der deutschen Wirtschaft".
                end += 3;
            } else if (s.has(Cue.AGENT, end) && s.has(Cue.ROLE, end + s.length(Cue.ORGANIZATION_LINK, end))) {
                // "Dirigida por el Presidente".
                break;
            } else if (s.has(Cue.NAME_LINK, end)
                    || (s.has(Cue.ORGANIZATION_LINK, end)
                            && (BodyNames.hasOrganizationIn(s, start, end)
                                    || ((end - start == 1
                                                    || s.token(end - 1).isAllCapitals()
                                                    || end - start == 2 && s.has(Cue.ORGANIZATION_KIND, start))
                                            && s.length(Cue.IN, end) < s.length(Cue.ORGANIZATION_LINK, end)
                                            && !language.has(Style.NOUNS_ARE_CAPITALISED))))) {
                int next = end + Math.max(s.length(Cue.NAME_LINK, end), s.length(Cue.ORGANIZATION_LINK, end));
                boolean pronoun = end - start == 1 && s.length(Cue.ORGANIZATION_PRONOUN, start - 1) == 2;
                if (isNounOf(s, start, end) || isSubjectOfOffice(s, start, end, next)) {
                    break;
                }
                if (language.has(Style.NOUNS_ARE_CAPITALISED) && isAffiliation(s, start, end)) {
                    // "Lena Donat von Greenpeace", but "Ursula von der Leyen".
                    break;
                }
                if (pronoun && s.has(Cue.ORGANIZATION_LINK, end) && s.has(Cue.ARTICLE, end)) {
                    // "Teilte das Unternehmen der Zeitung mit": the second is the listener.
                    break;
                }
                boolean otherBody = (s.has(Cue.ORGANIZATION, next)
                                || (next < s.size() && s.token(next).isAllCapitals()))
                        && !BodyNames.hasOrganizationIn(s, start, end);
                if (s.find(Cue.DOCUMENT, Math.max(0, start - 3), start) >= 0
                        && !s.has(Cue.ORGANIZATION_KIND, start)
                        && !s.hasAny(end, Cue.PARTITIVE, Cue.CONJUNCTION, Cue.ARTICLE)
                        && !BodyNames.hasOrganizationIn(s, start, end)) {
                    // "Un sondage Elabe pour BFMTV": who made it, and for whom.
                    break;
                }
                boolean parties = s.has(Cue.CONJUNCTION, end)
                        && s.token(end - 1).isAllCapitals()
                        && s.isWord(next)
                        && s.token(next).isAllCapitals();
                boolean people = s.has(Cue.CONJUNCTION, end)
                        && end - start > 1
                        && !BodyNames.hasOrganizationIn(s, start, end)
                        && isNamePart(s, next, dates)
                        && isNamePart(s, next + 1, dates);
                if (!isNamePart(s, next, dates) || parties || people || (otherBody && end - start >= 2)) {
                    // "PVEM y PRD", "Emilio Roca y Ana Ruiz".
                    break;
                }
                end = next + 1;
            } else if (s.possessiveEnd(end) > 0
                    && isNamePart(s, s.possessiveEnd(end), dates)
                    && hasOrganization(s, s.possessiveEnd(end), dates)) {
                end = s.possessiveEnd(end) + 1;
            } else if (s.length(Cue.TITLE, end - 1) > 1 && end - 1 + s.length(Cue.TITLE, end - 1) < s.size()) {
                end = end - 1 + s.length(Cue.TITLE, end - 1);
            } else if (s.isSign(end, '.')
                    && s.token(end - 1).text().length() <= 3
                    && isNamePart(s, end + 1, dates)
                    && (s.token(end - 1).text().length() == 1 || s.has(Cue.TITLE, end - 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * "Badan Pengawasan Keuangan dan Pembangunan (BPKP)": where a body's name ends that goes on behind "and" or a
     * comma, as the letters in brackets tell; {@code end} when they do not.
     */
    private int endOfAbbreviated(Sentence s, int start, int end, boolean[] dates) {
        boolean goesOn = s.has(Cue.CONJUNCTION, end) || s.isSign(end, ',');
        if (!goesOn || !BodyNames.hasOrganizationIn(s, start, end)) {
            return end;
        }
        int last = end + 1;
        while (last < s.size()
                && last - start < LONGEST_NAME
                && (isNamePart(s, last, dates) || s.isSign(last, ',') || s.has(Cue.CONJUNCTION, last))) {
            last++;
        }
        if (!s.isSign(last, '(') || !s.isWord(last + 1) || !s.token(last + 1).isCapitalised()) {
            return end;
        }
        if (language.has(Style.REPORTS_WITH_THAT) && isShortened(s, start, end, last)) {
            return last;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = start; i < last; i++) {
            if (s.token(i).isCapitalised()) {
                initials.append(s.token(i).text().charAt(0));
            }
        }
        return initials.toString().endsWith(s.token(last + 1).text()) ? last : end;
    }

    /** "Consejo de Comercio, Inversión y Tecnología (Coninte)": syllables stand for a list of what the body is for. */
    private static boolean isShortened(Sentence s, int start, int comma, int last) {
        String shortened = s.token(last + 1).lower();
        boolean listed = s.isSign(comma, ',') && s.find(Cue.CONJUNCTION, comma, last) > 0;
        int letter = 0;
        for (int i = start; i < last && letter < shortened.length(); i++) {
            String word = s.token(i).lower();
            for (int j = 0; j < word.length() && letter < shortened.length(); j++) {
                letter += plain(word.charAt(j)) == plain(shortened.charAt(letter)) ? 1 : 0;
            }
        }
        return listed
                && s.isSign(last + 2, ')')
                && letter == shortened.length()
                && plain(s.token(start).lower().charAt(0)) == plain(shortened.charAt(0));
    }

    /**
     * "Cadre de concertation des producteurs d'arachide (CCPA)": where a body's name ends that goes on in lower case, as
     * each letter in the brackets stands for a word of it; 0 when none does.
     */
    static int endBeforeLetters(Sentence s, int start) {
        int at = start;
        while (at < s.size() && at - start <= LONGEST_NAME && s.isWord(at)) {
            at++;
        }
        boolean letters = s.isSign(at, '(')
                && s.isSign(at + 2, ')')
                && s.token(at + 1).isCapitalised()
                && s.token(at + 1).text().length() > 2;
        if (!letters || at - start > LONGEST_NAME) {
            return 0;
        }
        String initials = s.token(at + 1).lower();
        int letter = 0;
        boolean lowerCase = false;
        for (int i = start; i < at; i++) {
            boolean link = s.hasAny(i, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.FUNCTION, Cue.PARTITIVE);
            if (letter < initials.length()
                    && plain(s.token(i).lower().charAt(0)) == plain(initials.charAt(letter))
                    && !link) {
                letter++;
                lowerCase |= !s.token(i).isCapitalised();
            } else if (!link) {
                return 0;
            }
        }
        return lowerCase && letter == initials.length() ? at : 0;
    }

    /** "Die sportliche Führung von Hertha", "des gewünschten Wechsels von Darlehen": a noun, and what it is of. */
    private boolean isNounOf(Sentence s, int start, int link) {
        boolean described = s.isWord(start - 1)
                && !s.token(start - 1).isCapitalised()
                && s.has(Cue.ARTICLE, start - 2)
                && !s.hasAny(start - 1, Cue.FUNCTION, Cue.ARTICLE, Cue.NAME_LINK);
        boolean telling = s.hasAny(start, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.ROLE, Cue.TITLE);
        // "Der Sportdirektor von Hertha Spandau", but "die Ministerin von Arnim".
        boolean office = s.has(Cue.ROLE, start)
                && s.has(Cue.ARTICLE, start - 1)
                && s.isWord(link + 1)
                && (s.isWord(link + 2) && s.token(link + 2).isCapitalised()
                        || s.token(link + 1).isAcronym()
                        || language.isCountry(s.token(link + 1).text()));
        return language.has(Style.NOUNS_ARE_CAPITALISED)
                && link == start + 1
                && s.has(Cue.NAME_LINK, link)
                && (office || !telling && (described || s.has(Cue.FEMININE, start)));
    }

    /** "Diretor de Operações da Polícia Civil": what an office is about, and then the body that it is held at. */
    boolean isSubjectOfOffice(Sentence s, int start, int link, int next) {
        return language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && link == start + 1
                && !s.hasAny(start, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && !s.token(start).isAllCapitals()
                && s.has(Cue.NAME_LINK, start - 1)
                && OfficeWords.roleEndingAt(s, start - 1) >= 0
                && s.has(Cue.ORGANIZATION, next);
    }

    /** "Der Staatsanwaltschaft und Polizei": two bodies, each called by one noun. */
    private boolean isAnotherBody(Sentence s, int start, int at) {
        return language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.RANGE_AND, at)
                && s.has(Cue.ORGANIZATION, start)
                && at == start + 1
                && s.has(Cue.ORGANIZATION, at + 1);
    }

    /** Whether a letter for somebody's surname stands behind a body, where nouns of bodies have capitals. */
    private boolean isInitialBehindBody(Sentence s, int start, int at) {
        return language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.isWord(at)
                && s.token(at).text().length() == 1
                && s.isSign(at + 1, '.')
                && BodyNames.hasOrganizationIn(s, start, at);
    }

    private boolean isLoneNoun(Sentence s, int at, boolean[] dates) {
        return !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !s.token(at).isAcronym()
                && !s.hasAny(at, Cue.ORGANIZATION, Cue.ROLE, Cue.TITLE)
                && !isNamePart(s, at + 1, dates);
    }

    /** Whether a first and a last name stand before the preposition, so that it only tells where somebody works. */
    private static boolean isAffiliation(Sentence s, int start, int link) {
        int names = 0;
        for (int i = start; i < link; i++) {
            if (s.hasAny(i, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.DOCUMENT)) {
                return false;
            }
            names += s.isWord(i) && s.token(i).isCapitalised() && !s.hasAny(i, Cue.ROLE, Cue.TITLE) ? 1 : 0;
        }
        return names >= 2 && s.has(Cue.NAME_LINK, link);
    }

    private static char plain(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    /** "… national de la statistique": adjectives, and nouns behind a preposition, while they last. */
    private static int endOfLowerCaseName(Sentence s, int from) {
        int end = from;
        for (int parts = 0; parts < 3; parts++) {
            int link = s.length(Cue.NAME_LINK, end);
            int noun = end + link;
            boolean goesOn = link > 0
                    && s.isWord(noun)
                    && !s.hasAny(noun, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.ARTICLE)
                    && !s.token(noun).isCapitalised();
            int plain = end;
            while (plain - end < 2
                    && s.isWord(plain)
                    && !s.token(plain).isCapitalised()
                    && !s.hasAny(plain, Cue.FUNCTION, Cue.SAY)) {
                plain++;
            }
            if (plain > end
                    && s.isSign(plain, '(')
                    && s.isWord(plain + 1)
                    && s.token(plain + 1).isAllCapitals()) {
                // "Observatoire européen austral (ESO)".
                end = plain;
            } else if (s.has(Cue.NAME_ADJECTIVE, end) && !s.has(Cue.SAY, end)) {
                end++;
            } else if (goesOn) {
                end = noun + 1;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether the word behind the article ends as an adjective of that case does. */
    private boolean isInflectedBehind(Sentence s, int article) {
        return language.inflection()
                        .adjectiveEnding(
                                s.token(article + 1).lower(), s.token(article).lower())
                > 0;
    }

    private boolean hasOrganization(Sentence s, int from, boolean[] dates) {
        for (int i = from; isNamePart(s, i, dates); i++) {
            if (s.has(Cue.ORGANIZATION, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token may be a word of a name; in German, where all nouns have capitals, "Millionen Euro" is none. */
    boolean isNamePart(Sentence s, int at, boolean[] dates) {
        boolean money = s.isWord(at)
                && at + 1 < s.size()
                && s.token(at + 1).isNumber()
                && language.units().money(s.token(at).lower()) != null;
        // "Der 58-Jährige".
        boolean aged = language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.isSign(at - 1, '-')
                && at > 1
                && s.token(at - 2).isNumber()
                && !s.token(at - 1).spaceBefore();
        return CapitalisedWords.isNamePart(s, at, dates)
                && !money
                && !(language.has(Style.NOUNS_ARE_CAPITALISED) && isPlainNoun(s, at))
                && !aged
                && !(language.has(Style.NOUNS_ARE_CAPITALISED)
                        && (s.token(at - (at > 0 ? 1 : 0)).isNumber() || isMagnitude(s, at - 1))
                        && (isMagnitude(s, at) || language.units().unit(s.tokens(), at, s.size()) != null));
    }

    /** "Behörden Narrenfreiheit", "fünf Verhandlungstage Redezeit", "Dutzende Menschen": a noun of many. */
    private boolean isPlainNoun(Sentence s, int at) {
        boolean many = s.hasAny(at, Cue.ANONYMOUS, Cue.VAGUE) && !s.hasAny(at, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        return many
                || s.isWord(at - 1)
                        && !s.token(at - 1).isCapitalised()
                        && !s.hasAny(at - 1, Cue.ARTICLE, Cue.INDEFINITE, Cue.FUNCTION)
                        && language.numbers().read(s.tokens(), at - 1, at, false) != null;
    }

    private boolean isMagnitude(Sentence s, int at) {
        return s.isWord(at) && language.numbers().mayStartWith(s.token(at));
    }
}
