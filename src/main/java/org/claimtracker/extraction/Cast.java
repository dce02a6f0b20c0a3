package org.claimtracker.extraction;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who and what an article names: their full names, what they are, and who was spoken of last. */
final class Cast {

    private static final int LONGEST_PERSON = 4;
    private static final int PERSON_WORDS = 2;
    private static final int OFFICE_BEFORE = 6;
    private static final int SUBJECT_WITHIN = 3;
    private static final int LONGEST_DATELINE = 2;
    private static final int SHORTEST_OFFICE = 5;

    private final Language language;
    private final CapitalisedWords words;
    private final NameReader names;
    private final PersonEvidence evidence;
    private final Genders genders;
    private final Map<String, Integer> personEvidence = new HashMap<>();
    private final Map<String, ProposedClaimant> byPartOfName = new HashMap<>();
    private final Map<String, ProposedClaimant> byInitials = new HashMap<>();
    private final Map<String, ProposedClaimant> byFullName = new HashMap<>();

    /** People of three names and more, by the first or the last two or more of them. */
    private final Map<String, ProposedClaimant> byHalfOfName = new HashMap<>();

    private final Map<String, ProposedClaimant> byOffice = new HashMap<>();
    private final Set<ProposedClaimant> inOffice = new HashSet<>();
    private final Map<String, ProposedClaimant> organizations = new LinkedHashMap<>();

    /** Whether who spoke last has no name, and may be more than one. */
    private boolean somebodySpoke;

    /** Somebody of whom nothing tells yet whether it is a person, while no organisation is known. */
    private ProposedClaimant lastOfEither;

    private ProposedClaimant lastPerson;
    private ProposedClaimant lastOrganization;
    private ProposedClaimant lastSpeaker;
    private ProposedClaimant speakerOfLastSentence;
    private ProposedClaimant subjectOfLastSentence;
    private int lastParagraph = -1;

    Cast(Language language, String text) {
        this.language = language;
        this.words = new CapitalisedWords(language);
        this.names = new NameReader(language, text, words);
        this.evidence = new PersonEvidence(language, words);
        this.genders = new Genders(language.inflection());
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
     */
    void meet(List<Sentence> sentences, List<boolean[]> dates, List<Sentence> subheads) {
        for (int i = 0; i < sentences.size(); i++) {
            words.noteWords(sentences.get(i), dates.get(i));
        }
        List<List<Name>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            all.add(names(sentences.get(i), dates.get(i)));
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                personEvidence.merge(name.text(), evidence.of(sentences.get(i), name), Integer::sum);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                introduce(sentences.get(i), name);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                genders.note(sentences.get(i), name, identify(name));
            }
        }
        for (Sentence subhead : subheads) {
            for (Name name : names(subhead, new boolean[subhead.size()])) {
                introduce(subhead, name);
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

    /** Notes who holds an office, for "the minister" later on. */
    private void noteOffice(Sentence s, Name name) {
        ProposedClaimant who = identify(name);
        if (who.type() != ClaimantType.PERSON) {
            return;
        }
        if (Offices.isPlaceOfOffice(s, name)) {
            return;
        }
        int first = name.runStart();
        // "O presidente da Associação dos Armadores da Pesca, Luís Ramalho".
        int farthest = s.isSign(first - 1, ',') ? 2 * OFFICE_BEFORE : OFFICE_BEFORE;
        while (first > 0
                && name.runStart() - first < farthest
                && !s.hasAny(first - 1, Cue.SINCE, Cue.BEFORE, Cue.SAY, Cue.SAY_AFTER)) {
            first--;
        }
        for (int i = first; i < name.start(); i++) {
            boolean ofNameBefore =
                    s.isSign(i - 1, ',') && s.isWord(i - 2) && s.token(i - 2).isCapitalised();
            if (s.has(Cue.ROLE, i)
                    && !(ofNameBefore && name.runStart() > i + 1 && !s.isSign(name.runStart() - 1, ','))) {
                byOffice.put(s.token(i).lower(), who);
                inOffice.add(who);
            }
        }
        if (s.isSign(name.end(), ',')) {
            for (int i = name.end() + 1; i < Math.min(s.size(), name.end() + OFFICE_BEFORE); i++) {
                if (s.has(Cue.ROLE, i)) {
                    byOffice.put(s.token(i).lower(), who);
                    inOffice.add(who);
                }
            }
        }
    }

    /** Whether the article has told of an office that the person holds. */
    boolean holdsOffice(ProposedClaimant person) {
        return inOffice.contains(person);
    }

    /** Who "the minister" is: the last one of that office; {@code null} when none was named. */
    ProposedClaimant holder(String office, boolean compounds) {
        ProposedClaimant who = byOffice.get(office);
        if (who != null || !compounds) {
            return who;
        }
        // "Der Minister" for the Wirtschaftsminister, "the founder" for the co-founder.
        List<ProposedClaimant> compound = byOffice.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(office) && office.length() >= SHORTEST_OFFICE)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return compound.size() == 1 ? compound.getFirst() : null;
    }

    private void adopt(Token part, ProposedClaimant who) {
        if (words.firstStoodAlone(part) > part.start()) {
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
            ProposedClaimant who = new ProposedClaimant(name.text(), ClaimantType.ORGANIZATION);
            byFullName.put(name.text(), who);
            byPartOfName.put(letters.text(), who);
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
        if (fuller != null && !name.organization() && (full == null || full.type() == ClaimantType.PERSON)) {
            return fuller;
        }
        if (full != null) {
            return name.person() && full.type() == ClaimantType.ORGANIZATION && !name.organization()
                    ? new ProposedClaimant(full.name(), ClaimantType.PERSON)
                    : full;
        }
        if (name.words() == 1) {
            ProposedClaimant longer = byPartOfName.getOrDefault(name.text(), byInitials.get(name.text()));
            if (longer != null && !(name.organization() && longer.type() == ClaimantType.PERSON)) {
                return longer;
            }
        }
        int evidence = personEvidence.getOrDefault(name.text(), 0);
        boolean likely = name.words() == 1 ? evidence >= 2 : name.capitals() <= LONGEST_PERSON && evidence >= 0;
        boolean person = name.person() || (likely && !name.organization());
        return new ProposedClaimant(name.text(), person ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
    }

    /**
     * Remembers who a sentence was about, for the pronouns and the speakers left unnamed in the next.
     *
     * @param speaker  who spoke in it; {@code null} when nobody did, or nobody by name
     * @param somebody whether somebody without a name spoke, so that "he" is nobody who was named before
     * @param origin   through whom it was reported; {@code null} when that is not said
     */
    void remember(Sentence s, List<Name> names, ProposedClaimant speaker, boolean somebody, ProposedOrigin origin) {
        if (s.size() <= LONGEST_DATELINE && speaker == null) {
            // "STUTTGART.": where it was written.
            return;
        }
        speakerOfLastSentence = speaker;
        boolean people = somebody || s.find(Cue.ANONYMOUS, 0, Math.min(s.size(), SUBJECT_WITHIN)) >= 0;
        somebodySpoke = speaker == null && (people || somebodySpoke && s.paragraph() == lastParagraph);
        subjectOfLastSentence = subjectOf(s, names);
        lastParagraph = s.paragraph();
        names.forEach(name -> noteOffice(s, name));
        ProposedClaimant person = null;
        ProposedClaimant introduced = null;
        boolean onePerson = true;
        ProposedClaimant organization = null;
        boolean certain = false;
        for (Name name : names) {
            boolean opensOnly = name.start() == 0
                    && name.words() == 1
                    && !s.token(0).isAcronym()
                    && !words.isSeenInside(s.token(0));
            boolean title = s.isQuotationMark(name.runStart() - 1) && s.isQuotationMark(name.end());
            if (opensOnly || title) {
                continue;
            }
            ProposedClaimant who = identify(name);
            if (who.type() == ClaimantType.PERSON && Offices.isPlaceOfOffice(s, name)) {
                continue;
            }
            if (who.type() == ClaimantType.PERSON) {
                onePerson &= person == null || person.equals(who);
                introduced = introduced == null && name.person() ? who : introduced;
                boolean doubtful = language.subjectMayBeLeftOut()
                        && !language.subjectComesBefore()
                        && lastSpeaker != null
                        && !isCertainlyPerson(s, name, who);
                person = person == null && !doubtful ? who : person;
                lastOfEither = isCertainlyPerson(s, name, who) || lastOrganization != null ? lastOfEither : who;
            } else if (!isPlace(s, name)
                    && !isScope(s, name)
                    && !isCode(name)
                    && !isOwner(s, name)
                    && !isInPassing(s, name)
                    && !describes(s, name)
                    && !language.isCountry(name.text())
                    && !s.isBracketed(name.start())
                    && (s.quotation(name.start()) == 0 || speaker == null)
                    && (origin == null || !origin.name().equals(name.text()))) {
                organizations.remove(who.name());
                organizations.put(who.name(), who);
                if (organization == null || (name.organization() && !certain)) {
                    organization = who;
                    // "Der Zulieferer Kessner streicht im Stammwerk …": whom the sentence opens with it is about.
                    certain = name.organization() || name.words() > 1 && name.runStart() < SUBJECT_WITHIN;
                }
            }
        }
        if (speaker == null && lastOrganization != null && isAbout(s, names, Cue.ORGANIZATION_PRONOUN)) {
            // "The company plans to ask the regulator".
            organization = lastOrganization;
        }
        if (speaker == null && lastPerson != null && isAboutPronoun(s, names)) {
            // "She attacked Governor Smith": it is she who is spoken of.
            person = lastPerson;
            onePerson = true;
        }
        if (speaker != null) {
            lastSpeaker = speaker;
            if (speaker.type() == ClaimantType.PERSON) {
                person = speaker;
            } else {
                organization = speaker;
            }
        } else if (somebody) {
            person = null;
            lastPerson = null;
            lastSpeaker = null;
        } else if (person != null && (onePerson || introduced != null) && s.quotation(s.size() - 1) == 0) {
            // Who is introduced without a word goes on to speak: "Ana Ruiz lost her house. «It took an hour»."
            lastSpeaker = onePerson ? person : introduced;
        }
        lastPerson = person == null ? lastPerson : person;
        genders.remember(person);
        lastOrganization = organization == null ? lastOrganization : organization;
    }

    /** Whether a pronoun is the subject, as it stands near the beginning and before any name. */
    private static boolean isAboutPronoun(Sentence s, List<Name> names) {
        int first = names.isEmpty() ? s.size() : names.getFirst().start();
        for (int i = 0; i < Math.min(SUBJECT_WITHIN, first); i++) {
            if (s.length(Cue.PERSON_PRONOUN, i) == 1 && s.quotation(i) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the sentence opens with, before any name, is of that cue. */
    private static boolean isAbout(Sentence s, List<Name> names, Cue cue) {
        return s.has(cue, 0) && (names.isEmpty() || names.getFirst().start() >= s.length(cue, 0));
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

    /** "NVK-204": what is made, and not who makes it. */
    private static boolean isCode(Name name) {
        return name.words() == 1
                && name.text().indexOf('-') > 0
                && name.text().chars().anyMatch(Character::isDigit);
    }

    /** "Japan's Takeda": the second is spoken of. */
    private static boolean isOwner(Sentence s, Name name) {
        int owned = s.possessiveEnd(name.end());
        return owned > 0 && s.isWord(owned) && s.token(owned).isCapitalised();
    }

    /** "A Los Angeles pop-up": a place or the like, as an adjective of what follows. */
    private boolean describes(Sentence s, Name name) {
        int next = name.end();
        return language.modifiersComeFirst()
                && !language.nounsAreCapitalised()
                && !name.organization()
                && s.has(Cue.ARTICLE, name.runStart() - 1)
                && s.isWord(next)
                && !s.token(next).isCapitalised()
                && !s.hasAny(next, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.FUTURE, Cue.PAST, Cue.IN, Cue.CONJUNCTION);
    }

    /** "Payments from Acme", while another organisation is spoken of. */
    private boolean isInPassing(Sentence s, Name name) {
        return lastOrganization != null
                && s.hasAny(name.runStart() - 1, Cue.SINCE, Cue.AGENT, Cue.COMPARED)
                && !s.hasAny(name.runStart() - 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ARTICLE);
    }

    /** "Ministra de Trabajo": what an office is about. */
    private static boolean isScope(Sentence s, Name name) {
        return name.words() == 1 && s.has(Cue.ROLE_SCOPE, name.start());
    }

    private boolean isCertainlyPerson(Sentence s, Name name, ProposedClaimant who) {
        return personEvidence.getOrDefault(who.name(), 0) > 0 || words.speaksAlone(s.token(name.end() - 1));
    }

    /** The person spoken of last whom the words from {@code from} to before {@code to} may stand for. */
    ProposedClaimant lastPerson(Sentence s, int from, int to) {
        return genders.meant(lastPerson, genders.told(s, from, to));
    }

    /** The person who spoke last, likewise; {@code null} when none did, or an organisation. */
    ProposedClaimant lastSpeaker(Sentence s, int from, int to) {
        boolean person = lastSpeaker != null && lastSpeaker.type() == ClaimantType.PERSON;
        return person ? genders.meant(lastSpeaker, genders.told(s, from, to)) : null;
    }

    /** Whether the words tell the gender of a person, and it is known to be theirs. */
    boolean agrees(ProposedClaimant person, Sentence s, int from, int to) {
        return genders.isKnownAs(person, genders.told(s, from, to));
    }

    private boolean hasNoun(ProposedClaimant candidate, String noun) {
        for (String word : candidate.name().toLowerCase(language.locale()).split(" ")) {
            if (word.equals(noun) || (noun.length() > 4 && word.endsWith(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "In Lille": a place, as far as a preposition tells. */
    private static boolean isPlace(Sentence s, Name name) {
        int before = name.runStart() - 1;
        return !name.organization()
                && (s.has(Cue.IN, before) && !s.has(Cue.ARTICLE, before) || s.has(Cue.REGION, name.start()));
    }

    /** The organisation that the article calls so, by its full name where it has one. */
    ProposedClaimant organizationNamed(String name) {
        ProposedClaimant known = byFullName.getOrDefault(name, byPartOfName.getOrDefault(name, byInitials.get(name)));
        return known != null && known.type() == ClaimantType.ORGANIZATION
                ? known
                : new ProposedClaimant(name, ClaimantType.ORGANIZATION);
    }

    /** Whether "they" are people without a name, as the sentence before tells. */
    boolean somebodySpoke() {
        return somebodySpoke;
    }

    ProposedClaimant lastOrganization() {
        return lastOrganization;
    }

    /**
     * The organisation that "the ministry" stands for: the last whose name has that noun, or the last of all.
     *
     * @param noun        the noun, as written
     * @param standsForAny whether it may stand for one with another noun in its name; if not, and none has it, the noun
     *                    itself is all there is of a name, as in "the government"
     */
    ProposedClaimant organization(String noun, boolean standsForAny) {
        ProposedClaimant named = null;
        String wanted = noun.toLowerCase(language.locale());
        for (ProposedClaimant candidate : organizations.values()) {
            if (hasNoun(candidate, wanted)) {
                named = candidate;
            }
        }
        if (named == null) {
            // The full name may come later than the noun, and is the only one of its kind then.
            List<ProposedClaimant> later = byFullName.values().stream()
                    .filter(candidate -> candidate.type() == ClaimantType.ORGANIZATION)
                    .filter(candidate -> hasNoun(candidate, wanted))
                    .distinct()
                    .toList();
            named = later.size() == 1 ? later.getFirst() : null;
        }
        if (named == null && !standsForAny) {
            return new ProposedClaimant(noun, ClaimantType.ORGANIZATION);
        }
        if (named == null && lastOrganization == null && lastOfEither != null) {
            return new ProposedClaimant(lastOfEither.name(), ClaimantType.ORGANIZATION);
        }
        return named == null ? lastOrganization : named;
    }

    ProposedClaimant lastSpeaker() {
        return lastSpeaker;
    }

    /** The organisation that a sentence opens with; {@code null} when it does with none. */
    private ProposedClaimant subjectOf(Sentence s, List<Name> names) {
        boolean opens =
                !names.isEmpty() && names.getFirst().runStart() < SUBJECT_WITHIN && !isPlace(s, names.getFirst());
        ProposedClaimant first = opens ? identify(names.getFirst()) : null;
        return first != null && first.type() == ClaimantType.ORGANIZATION ? first : null;
    }

    /** The organisation that the sentence before opened with, in the same paragraph; {@code null} when it did not. */
    ProposedClaimant subjectOfLastSentence(Sentence s) {
        return s.paragraph() == lastParagraph ? subjectOfLastSentence : null;
    }

    /** Whether the sentence is in the paragraph of the one before. */
    boolean goesOnIn(Sentence s) {
        return s.paragraph() == lastParagraph;
    }

    /** Who spoke in the sentence before, and not only in an earlier one; {@code null} when nobody did. */
    ProposedClaimant speakerOfLastSentence() {
        return speakerOfLastSentence;
    }
}
