package org.claimtracker.extraction;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The names in an article, and who each of them is, by the fullest form of it that the article has. */
final class KnownNames {

    private static final int LONGEST_PERSON = 4;
    private static final int PERSON_WORDS = 2;

    private final Language language;
    private final CapitalisedWords words;
    private final NameReader names;
    private final PersonEvidence evidence;
    private final Map<String, Integer> personEvidence = new HashMap<>();
    private final Map<String, ProposedClaimant> byPartOfName = new HashMap<>();
    private final Map<String, ProposedClaimant> byInitials = new HashMap<>();
    private final Map<String, ProposedClaimant> byFullName = new HashMap<>();

    /** People of three names and more, by the first or the last two or more of them. */
    private final Map<String, ProposedClaimant> byHalfOfName = new HashMap<>();

    /** "SDK" for Suhardi Duka. */
    private final Set<String> lettersOfPeople = new HashSet<>();

    private final Map<String, String> lowerCased = new HashMap<>();

    /** The only organisations of their nouns, once all names are known; without a value where there is none. */
    private final Map<String, Optional<ProposedClaimant>> onlyOfNoun = new HashMap<>();

    KnownNames(Language language, String text) {
        this.language = language;
        this.words = new CapitalisedWords(language);
        this.names = new NameReader(language, text, words);
        this.evidence = new PersonEvidence(language, words);
    }

    /** Notes the names in a headline, if it is one in which names alone have capitals. */
    void noteHeadline(List<Token> headline) {
        words.noteHeadline(headline);
    }

    /** The names in a sentence, in its order; {@code dates} are the tokens that are part of a date. */
    List<Name> names(Sentence sentence, boolean[] dates) {
        return names.names(sentence, dates);
    }

    /**
     * Reads the whole article once, so that a surname is known by its full name wherever that stands.
     *
     * @param subheads lines that are none of the prose, and may name in full whom the prose does not
     * @return the names in each sentence
     */
    List<List<Name>> meet(List<Sentence> sentences, List<boolean[]> dates, List<Sentence> subheads) {
        for (int i = 0; i < sentences.size(); i++) {
            words.noteWords(sentences.get(i), dates.get(i));
        }
        List<List<Name>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            all.add(names(sentences.get(i), dates.get(i)));
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                int found = evidence.of(sentences.get(i), name);
                Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
                found += next == null ? 0 : evidence.ofSentenceAfter(sentences.get(i), name, next);
                personEvidence.merge(name.text(), found, Integer::sum);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                introduce(sentences.get(i), name);
            }
        }
        if (language.has(Style.NICKNAMES_JOIN_BEGINNINGS)) {
            Nicknames.madeOf(byFullName.values()).forEach(byPartOfName::putIfAbsent);
        }
        for (int i = 0; i < sentences.size(); i++) {
            noteNicknames(sentences.get(i), all.get(i));
        }
        for (Sentence subhead : subheads) {
            for (Name name : names(subhead, new boolean[subhead.size()])) {
                introduce(subhead, name);
            }
        }
        return all;
    }

    private void noteNicknames(Sentence s, List<Name> named) {
        for (int i = 1; i < named.size(); i++) {
            Name first = named.get(i - 1);
            Name second = named.get(i);
            Name nickname = second.words() == 1 ? second : first;
            if (nickname.words() == 1 && Nicknames.areSame(s, first, second)) {
                ProposedClaimant who = identify(nickname == second ? first : second);
                if (who.type() == ClaimantType.PERSON) {
                    byPartOfName.put(nickname.text(), who);
                }
            }
        }
    }

    private void introduce(Sentence s, Name name) {
        if (name.words() == 1) {
            words.know(name.text());
        }
        noteAcronym(s, name);
        if (name.words() < 2) {
            return;
        }
        if (language.has(Style.SUBJECT_COMES_BEFORE) && name.person()) {
            int office = s.find(Cue.ROLE, name.runStart(), name.start());
            int place = office + s.length(Cue.ROLE, office);
            int end = place;
            while (end < name.start() && !s.hasAny(end, Cue.TITLE, Cue.ROLE)) {
                end++;
            }
            words.noteOffice(s, place, office < 0 ? place : end);
        }
        ProposedClaimant met = byFullName.get(name.text());
        if (met != null) {
            if (met.type() == ClaimantType.PERSON) {
                // A headline may have named them in full before.
                adopt(s.token(name.end() - 1), met);
            }
            return;
        }
        boolean surnameAlone = words.speaksAlone(s.token(name.end() - 1));
        int evidence = personEvidence.getOrDefault(name.text(), 0) + (surnameAlone ? 1 : 0);
        boolean person = evidence >= 0 && !name.organization() && name.capitals() <= LONGEST_PERSON;
        ProposedClaimant who =
                new ProposedClaimant(name.text(), person ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
        byFullName.put(name.text(), who);
        if (!person) {
            noteInitials(s, name, who);
        }
        if (person) {
            noteHalves(s.token(name.start()), who);
            adopt(s.token(name.end() - 1), who);
            String surname = s.token(name.end() - 1).text();
            if (!Character.isUpperCase(surname.charAt(0))) {
                // "Ahmed al-Chareh", and "Chareh" alone.
                byPartOfName.putIfAbsent(surname.substring(surname.indexOf('-') + 1), who);
            }
            for (int i = name.start(); i < name.end() - 1; i++) {
                if (s.token(i).isCapitalised()) {
                    adopt(s.token(i), who);
                }
            }
        }
    }

    /** "Ana Ruiz Peña", and "Ruiz Peña" or "Ana Ruiz"; "Eva de la Torre", and "De la Torre". */
    private void noteHalves(Token first, ProposedClaimant person) {
        String[] parts = person.name().split(" ");
        if (language.isCountry(first.text()) || words.isPlace(first)) {
            return;
        }
        for (int length = PERSON_WORDS; length < parts.length; length++) {
            byHalfOfName.putIfAbsent(String.join(" ", Arrays.copyOf(parts, length)), person);
            String last = String.join(" ", Arrays.copyOfRange(parts, parts.length - length, parts.length));
            byHalfOfName.putIfAbsent(last, person);
            byHalfOfName.putIfAbsent(UCharacter.toUpperCase(last.substring(0, 1)) + last.substring(1), person);
        }
    }

    private void adopt(Token part, ProposedClaimant who) {
        // "K. V. Thomas": behind an initial's stop, the surname stands as if it were alone.
        if (words.firstStoodAlone(part) >= part.start()) {
            byPartOfName.putIfAbsent(part.text(), who);
            words.know(part.text());
        }
    }

    /** "World Health Organization (WHO)": the letters stand for the name from then on; "(SPD)" is a person's party. */
    private void noteAcronym(Sentence s, Name name) {
        int at = name.end();
        boolean bracketed = s.isSign(at, '(') && s.isSign(at + 2, ')') && s.isWord(at + 1);
        if (!bracketed || !s.token(at + 1).isCapitalised()) {
            return;
        }
        Token letters = s.token(at + 1);
        boolean abbreviates = abbreviates(
                withoutAccents(letters.lower()), withoutAccents(name.text().toLowerCase(language.locale())));
        if (abbreviates && (letters.isAcronym() || name.organization() || name.words() > PERSON_WORDS)) {
            // "Gubernur Suhardi Duka (SDK)".
            ClaimantType type = name.person() ? ClaimantType.PERSON : ClaimantType.ORGANIZATION;
            if (name.person()) {
                lettersOfPeople.add(letters.text());
            }
            ProposedClaimant who = new ProposedClaimant(name.text(), type);
            byFullName.put(name.text(), who);
            byPartOfName.put(letters.text(), who);
            // "Amuf".
            byPartOfName.put(UCharacter.toTitleCase(language.locale(), letters.text(), null), who);
            words.know(letters.text());
        } else if (letters.isAllCapitals() && name.words() >= PERSON_WORDS && !name.organization()) {
            personEvidence.merge(name.text(), 2, Integer::sum);
        }
    }

    /** "Banco Central", and "BC" from then on, though nobody says that the letters stand for it. */
    private void noteInitials(Sentence s, Name name, ProposedClaimant who) {
        StringBuilder initials = new StringBuilder();
        for (int i = name.start(); i < name.end(); i++) {
            if (s.token(i).isCapitalised()) {
                initials.append(s.token(i).text().charAt(0));
            }
        }
        if (initials.length() > 1) {
            byInitials.putIfAbsent(initials.toString(), who);
        }
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Whether the letters are among those of the name, in their order and from its first on. */
    private static boolean abbreviates(String letters, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            if (letters.charAt(at) == name.charAt(i)) {
                at++;
            } else if (at == 0) {
                return false;
            }
        }
        return at == letters.length() && letters.length() < name.length();
    }

    /** Who a name is, by the fullest form of it that the article has. */
    ProposedClaimant identify(Name name) {
        ProposedClaimant full = byFullName.get(name.text());
        ProposedClaimant fuller = byHalfOfName.get(name.text());
        boolean surname = fuller != null && endsAlike(fuller.name(), name.text());
        if (fuller != null && !name.organization() && (full == null || full.type() == ClaimantType.PERSON || surname)) {
            return fuller;
        }
        if (full != null) {
            return name.person() && full.type() == ClaimantType.ORGANIZATION && !name.organization()
                    ? new ProposedClaimant(full.name(), ClaimantType.PERSON)
                    : full;
        }
        if (name.words() == 1) {
            ProposedClaimant longer = byPartOfName.getOrDefault(name.text(), byInitials.get(name.text()));
            boolean body = name.organization() && !lettersOfPeople.contains(name.text());
            if (longer != null && !(body && longer.type() == ClaimantType.PERSON)) {
                return longer;
            }
        }
        ProposedClaimant fullerBody = name.words() == 1 && name.organization() ? fullerBody(name.text()) : null;
        if (fullerBody != null) {
            return fullerBody;
        }
        int evidence = personEvidence.getOrDefault(name.text(), 0);
        boolean likely = name.words() == 1 ? evidence >= 2 : name.capitals() <= LONGEST_PERSON && evidence >= 0;
        boolean person = (name.person() || likely && !name.organization()) && !language.isCountry(name.text());
        return new ProposedClaimant(name.text(), person ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
    }

    /** "El Ministerio", where the article names one alone that opens so; {@code null} otherwise. */
    private ProposedClaimant fullerBody(String noun) {
        if (language.has(Style.MODIFIERS_COME_FIRST) && !language.has(Style.NOUNS_ARE_CAPITALISED)) {
            // "The Bank" for the Bank of Denmark.
            return language.nouns().isBody(noun.toLowerCase(language.locale()))
                    ? onlyOfNoun
                            .computeIfAbsent(
                                    noun.toLowerCase(language.locale()),
                                    lower -> Optional.ofNullable(onlyOrganization(lower)))
                            .orElse(null)
                    : null;
        }
        boolean any = language.has(Style.MODIFIERS_COME_FIRST)
                || !language.has(Style.REPORTS_WITH_THAT)
                || language.nouns().isRoleScope(noun);
        String opening = noun + ' ';
        return any ? null : onlyOrganization(body -> body.name().startsWith(opening));
    }

    /** "Aurelio del Pino", and "Del Pino". */
    private boolean endsAlike(String whole, String part) {
        return whole.toLowerCase(language.locale()).endsWith(' ' + part.toLowerCase(language.locale()));
    }

    /**
     * Who is meant by the label of a line in a transcript, "GOV. HALE".
     *
     * @return {@code null} when there is no label, or no name in it
     */
    ProposedClaimant labelled(String label) {
        if (label == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        List<Token> tokens = language.tokenizer().tokens(label);
        if (language.isFunctionWord(tokens.getFirst())) {
            // "THE FACTS".
            return null;
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean office =
                    language.hasCue(tokens, i, i + 1, Cue.TITLE) || language.hasCue(tokens, i, i + 1, Cue.ROLE);
            if (tokens.get(i).isWord() && !office) {
                parts.add(
                        UCharacter.toTitleCase(language.locale(), tokens.get(i).text(), null));
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        String name = String.join(" ", parts);
        ProposedClaimant known = byFullName.getOrDefault(name, byPartOfName.get(parts.getLast()));
        if (known != null && known.type() == ClaimantType.PERSON) {
            return known;
        }
        // In mixed case it may as well be "Question".
        boolean shouted = label.equals(label.toUpperCase(language.locale()));
        return shouted ? new ProposedClaimant(name, ClaimantType.PERSON) : null;
    }

    /** The organisation that the article calls so, by its full name where it has one. */
    ProposedClaimant organizationNamed(String name) {
        ProposedClaimant known = byFullName.getOrDefault(name, byPartOfName.getOrDefault(name, byInitials.get(name)));
        return known != null && known.type() == ClaimantType.ORGANIZATION
                ? known
                : new ProposedClaimant(name, ClaimantType.ORGANIZATION);
    }

    /** The only organisation whose name has the noun in it; {@code null} when none has, or several. */
    ProposedClaimant onlyOrganization(String noun) {
        return onlyOrganization(candidate -> hasNoun(candidate, noun));
    }

    private ProposedClaimant onlyOrganization(Predicate<ProposedClaimant> wanted) {
        ProposedClaimant only = null;
        for (ProposedClaimant candidate : byFullName.values()) {
            if (candidate.type() == ClaimantType.ORGANIZATION && wanted.test(candidate)) {
                if (only != null && !only.equals(candidate)) {
                    return null;
                }
                only = candidate;
            }
        }
        return only;
    }

    /** Whether the noun, in lower case, is a word of the name, or the last part of one. */
    boolean hasNoun(ProposedClaimant candidate, String noun) {
        String name = lowerCased.computeIfAbsent(candidate.name(), written -> written.toLowerCase(language.locale()));
        int end;
        for (int start = 0; start < name.length(); start = end + 1) {
            int space = name.indexOf(' ', start);
            end = space < 0 ? name.length() : space;
            int letters = end - start;
            boolean longEnough = letters == noun.length() || noun.length() > 4 && letters > noun.length();
            if (longEnough && name.startsWith(noun, end - noun.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether more tells that it is a person than that nothing tells otherwise. */
    boolean isCertainlyPerson(Sentence s, Name name, ProposedClaimant who) {
        return personEvidence.getOrDefault(who.name(), 0) > 0 || words.speaksAlone(s.token(name.end() - 1));
    }

    /** Whether the word stands inside a sentence with a capital, as names do. */
    boolean isSeenInside(Token word) {
        return words.isSeenInside(word);
    }
}
