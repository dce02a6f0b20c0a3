package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Who and what an article names: their full names, what they are, and who was spoken of last. */
final class Cast {

    private static final int SUBJECT_WITHIN = 3;
    private static final int LONGEST_DATELINE = 2;

    private final Language language;
    private final KnownNames known;
    private final OfficeHolders offices = new OfficeHolders();

    /** Who holds an office as the whole article tells, also further on. */
    private final OfficeHolders allOffices = new OfficeHolders();

    private final Genders genders;
    private final PassingNames passing;
    private final SequencedMap<String, ProposedClaimant> organizations = new LinkedHashMap<>();
    private final Makers makers;

    /** The bodies that have spoken, by the common noun that the article called them by then. */
    private final Map<String, ProposedClaimant> called = new HashMap<>();

    /** Whether who spoke last has no name, and may be more than one. */
    private boolean somebodySpoke;

    /** Somebody of whom nothing tells yet whether it is a person, while no organisation is known. */
    private ProposedClaimant lastOfEither;

    private ProposedClaimant lastPerson;
    private ProposedClaimant lastOrganization;
    private final NamelessBodies nameless = new NamelessBodies();
    private final Set<ProposedClaimant> spoken = new HashSet<>();
    private ProposedClaimant lastSpeaker;
    private final Voices voices = new Voices();

    private ProposedClaimant speakerOfLastSentence;
    private ProposedClaimant subjectOfLastSentence;
    private int lastParagraph = -1;

    Cast(Language language, String text) {
        this.language = language;
        this.known = new KnownNames(language, text);
        this.genders = new Genders(language.inflection());
        this.passing = new PassingNames(language);
        this.makers = new Makers(known, language.inflection());
    }

    /** Notes the names in a headline, if it is one in which names alone have capitals. */
    void noteHeadline(List<Token> headline) {
        known.noteHeadline(headline);
    }

    /** The names in a sentence, in its order; {@code dates} are the tokens that are part of a date. */
    List<Name> names(Sentence sentence, boolean[] dates) {
        return known.names(sentence, dates);
    }

    /**
     * Reads the whole article once, so that a surname is known by its full name wherever that stands.
     *
     * @param subheads lines that are none of the prose, and may name in full whom the prose does not
     */
    void meet(List<Sentence> sentences, List<boolean[]> dates, List<Sentence> subheads) {
        List<List<Name>> all = known.meet(sentences, dates, subheads);
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                genders.note(sentences.get(i), name, identify(name));
            }
            allOffices.note(sentences.get(i), all.get(i), this::identify);
        }
    }

    /** Who a name is, by the fullest form of it that the article has. */
    ProposedClaimant identify(Name name) {
        return known.identify(name);
    }

    /** Who is meant by the label of a line in a transcript; {@code null} when nobody is. */
    ProposedClaimant labelled(String label) {
        return known.labelled(label);
    }

    /** The organisation that the article calls so, by its full name where it has one. */
    ProposedClaimant organizationNamed(String name) {
        return known.organizationNamed(name);
    }

    /** Whether the person has said something by now, and was not only named. */
    boolean hasSpoken(ProposedClaimant person) {
        return spoken.contains(person);
    }

    /** Who holds which office, as told so far. */
    OfficeHolders offices() {
        return offices;
    }

    /** Who "the minister" is who is named only further on; {@code null} when nobody is, or several are. */
    ProposedClaimant onlyHolder(Sentence s, int office) {
        return allOffices.onlyHolder(s, office);
    }

    /** Who is named there, as the one who speaks. */
    Speaker speaker(Name name) {
        return new Speaker(identify(name), true, name.runStart(), name.end());
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
        boolean calls = speaker != null
                && speaker.type() == ClaimantType.ORGANIZATION
                && s.has(Cue.ARTICLE, 0)
                && s.has(Cue.ORGANIZATION_KIND, 1)
                && s.has(Cue.SAY, 2);
        if (calls) {
            called.put(s.token(1).lower(), speaker);
        }
        lastParagraph = s.paragraph();
        if (language.has(Style.REPORTS_WITH_THAT)) {
            nameless.note(s, organizations.keySet());
        }
        offices.note(s, names, this::identify);
        makers.note(s, names);
        boolean issued = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && speaker == null
                && !somebody
                && makers.isIssuer(s, names);
        ProposedClaimant person = null;
        ProposedClaimant introduced = null;
        boolean onePerson = true;
        ProposedClaimant organization = null;
        boolean certain = false;
        for (Name name : names) {
            boolean opensOnly = name.start() == 0
                    && name.words() == 1
                    && !s.token(0).isAcronym()
                    && !known.isSeenInside(s.token(0));
            boolean title = s.isQuotationMark(name.runStart() - 1) && s.isQuotationMark(name.end());
            if (opensOnly || title) {
                continue;
            }
            ProposedClaimant who = identify(name);
            if (who.type() == ClaimantType.PERSON && OfficeWords.isPlaceOfOffice(s, name)) {
                continue;
            }
            if (who.type() == ClaimantType.PERSON && lastSpeaker != null && isAgent(s, name)) {
                continue;
            }
            if (who.type() == ClaimantType.PERSON) {
                onePerson &= person == null || person.equals(who);
                introduced = introduced == null && name.person() ? who : introduced;
                boolean doubtful = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                        && !language.has(Style.SUBJECT_COMES_BEFORE)
                        && lastSpeaker != null
                        && !known.isCertainlyPerson(s, name, who);
                person = person == null && !doubtful ? who : person;
                lastOfEither = known.isCertainlyPerson(s, name, who) || lastOrganization != null ? lastOfEither : who;
            } else if (!passing.holds(s, name, lastOrganization != null)
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
        if (speaker == null && lastOrganization != null && Voices.isAbout(s, names, Cue.ORGANIZATION_PRONOUN)) {
            // "The company plans to ask the regulator".
            organization = lastOrganization;
        }
        if (speaker == null && lastPerson != null && Voices.isAboutPronoun(s, names)) {
            // "She attacked Governor Smith": it is she who is spoken of.
            person = lastPerson;
            onePerson = true;
        }
        ProposedClaimant holder =
                speaker == null && language.has(Style.REPORTS_WITH_THAT) ? offices.holderAtOpening(s, names) : null;
        int byKind = holder == null && language.has(Style.REPORTS_WITH_THAT) ? Voices.kindAtOpening(s, names) : -1;
        if (byKind >= 0 && speaker == null) {
            // "La legisladora citó datos del presidente de la Cámara".
            holder = lastSpeaker(s, byKind, byKind + 2);
        }
        if (holder != null) {
            person = holder;
            onePerson = true;
        }
        if (issued) {
            // "La agencia emitió una alerta. Agregó que …".
            lastSpeaker = identify(names.getFirst());
            organization = lastSpeaker;
        } else if (speaker != null) {
            boolean cited =
                    language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && onePerson && makers.isCited(s, names, speaker);
            ProposedClaimant told = introduced == null && offices.holdsOffice(person) ? person : introduced;
            lastSpeaker = cited && told != null ? told : speaker;
            spoken.add(speaker);
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
            // "Moritz griff Ministerin Eisen an. Diese habe …": who spoke before goes on about another.
            boolean goesOn = language.has(Style.VERB_COMES_SECOND) && person.equals(lastSpeaker);
            lastSpeaker = onePerson || goesOn ? person : introduced;
        }
        lastPerson = person == null ? lastPerson : person;
        boolean opens = introduced != null
                && names.getFirst().runStart() < SUBJECT_WITHIN
                && introduced.equals(identify(names.getFirst()));
        voices.note(s, speaker, somebody, opens ? introduced : null, person != null);
        genders.remember(person);
        lastOrganization = organization == null ? lastOrganization : organization;
    }

    /** "Foi orientado pelo professor Reis": who did it, while somebody else is spoken of. */
    private boolean isAgent(Sentence s, Name name) {
        int before = name.runStart() - 1;
        while (before > 0 && s.hasAny(before, Cue.ROLE, Cue.TITLE) || s.has(Cue.ARTICLE, before)) {
            before--;
        }
        return language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.AGENT, before);
    }

    /** The person spoken of last whom the words from {@code from} to before {@code to} may stand for. */
    ProposedClaimant lastPerson(Sentence s, int from, int to) {
        if (to - from == 1 && voices.meant(s, from) != null) {
            return voices.meant(s, from);
        }
        return genders.meant(lastPerson, genders.told(s, from, to));
    }

    /** The person who spoke last, likewise; {@code null} when none did, or an organisation. */
    ProposedClaimant lastSpeaker(Sentence s, int from, int to) {
        boolean person = lastSpeaker != null && lastSpeaker.type() == ClaimantType.PERSON;
        return person ? genders.meant(lastSpeaker, genders.told(s, from, to)) : null;
    }

    /** Whether the pronoun may stand for the person, as far as genders tell. */
    boolean mayBe(ProposedClaimant person, Sentence s, int pronoun) {
        return person.equals(genders.meant(person, genders.told(s, pronoun, pronoun + 1)));
    }

    /** The person who spoke last; {@code null} when none did, or an organisation. */
    ProposedClaimant lastPersonSpeaking() {
        return lastSpeaker != null && lastSpeaker.type() == ClaimantType.PERSON ? lastSpeaker : null;
    }

    /** Whether the words tell the gender of a person, and it is known to be theirs. */
    boolean agrees(ProposedClaimant person, Sentence s, int from, int to) {
        return genders.isKnownAs(person, genders.told(s, from, to));
    }

    /** Whether "they" are people without a name, as the sentence before tells. */
    boolean somebodySpoke() {
        return somebodySpoke;
    }

    /** Whom "the spokesman" speaks for, when one without a name has spoken before; {@code null} when none has. */
    ProposedClaimant lastSpokenFor() {
        return voices.lastSpokenFor();
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
        for (ProposedClaimant candidate : organizations.sequencedValues().reversed()) {
            if (known.hasNoun(candidate, wanted)) {
                named = candidate;
                break;
            }
        }
        if (named == null) {
            // The full name may come later than the noun, and is the only one of its kind then.
            named = known.onlyOrganization(wanted);
        }
        if (named == null && !standsForAny) {
            return new ProposedClaimant(noun, ClaimantType.ORGANIZATION);
        }
        if (named == null && nameless.isOlder(wanted, lastOrganization)) {
            return new ProposedClaimant(noun, ClaimantType.ORGANIZATION);
        }
        if (named == null && lastOrganization == null && lastOfEither != null) {
            return new ProposedClaimant(lastOfEither.name(), ClaimantType.ORGANIZATION);
        }
        return named == null ? lastOrganization : named;
    }

    /** Which body the article has called so where it spoke: "the union said"; {@code null} when it has called none so. */
    ProposedClaimant calledBefore(String noun) {
        return called.get(noun.toLowerCase(language.locale()));
    }

    /** Who made the last document that the article calls by that noun; {@code null} when it does not tell. */
    ProposedClaimant makerOf(String document) {
        return makers.of(document);
    }

    /** Whose words "demnach" goes on with: who spoke in the sentence before, or made the document that it spoke of. */
    ProposedClaimant voiceOfLastSentence() {
        return speakerOfLastSentence == null ? makers.inLastSentence() : speakerOfLastSentence;
    }

    ProposedClaimant lastSpeaker() {
        return lastSpeaker;
    }

    /** The organisation that a sentence opens with; {@code null} when it does with none. */
    private ProposedClaimant subjectOf(Sentence s, List<Name> names) {
        boolean opens = !names.isEmpty()
                && names.getFirst().runStart() < SUBJECT_WITHIN
                && !PassingNames.isPlace(s, names.getFirst());
        ProposedClaimant first = opens ? identify(names.getFirst()) : null;
        boolean common = first == null
                && language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ARTICLE, 0)
                && !s.has(Cue.INDEFINITE, 0)
                && s.has(Cue.ORGANIZATION, 1)
                && !s.has(Cue.ORGANIZATION_KIND, 1)
                && !(s.isWord(2) && s.token(2).isCapitalised());
        if (common) {
            // "Die Bahn stellt den Betrieb ein. Laut einer Sprecherin …".
            return organization(s.token(1).text(), false);
        }
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
