package org.claimtracker.extraction;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Whom an article calls by words for a woman and whom by words for a man, so that "she" is none of the men. */
final class Genders {

    enum Gender {
        FEMALE,
        MALE
    }

    private static final int OFFICE_BEFORE = 6;

    private final Inflection inflection;
    private final Map<String, Gender> byName = new HashMap<>();
    private final Map<Gender, ProposedClaimant> last = new EnumMap<>(Gender.class);

    Genders(Inflection inflection) {
        this.inflection = inflection;
    }

    /** Notes what the office or title before a person's name tells: "la ministra de Sanidad, Ana Ruiz". */
    void note(Sentence s, Name name, ProposedClaimant who) {
        if (who.type() != ClaimantType.PERSON || byName.containsKey(who.name())) {
            return;
        }
        boolean apposed = s.isSign(name.runStart() - 1, ',');
        Gender told = null;
        for (int i = name.start() - 1; i >= 0 && name.start() - i <= OFFICE_BEFORE; i--) {
            boolean ends = s.hasAny(i, Cue.SAY, Cue.SAY_AFTER) || s.isSign(i, ',') && i < name.runStart() - 1;
            if (ends || s.isQuotationMark(i)) {
                break;
            }
            Gender here = s.hasAny(i, Cue.ROLE, Cue.TITLE) ? ofNoun(s, i) : null;
            told = here == null ? told : here;
            if (told != null && !apposed) {
                // Of two offices without a comma the nearer is that of whom is named.
                break;
            }
        }
        if (told != null) {
            byName.put(who.name(), told);
        }
    }

    /** Notes who is spoken of now. */
    void remember(ProposedClaimant person) {
        Gender gender = person == null ? null : byName.get(person.name());
        if (gender != null) {
            last.put(gender, person);
        }
    }

    /** What the words tell of whom they stand for: "she", "la dirigente"; {@code null} when nothing. */
    Gender told(Sentence s, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, s.size()); i++) {
            boolean noun = s.has(Cue.ROLE, i) || i == to - 1;
            Gender gender = inflection.gender(s.token(i).lower(), noun);
            if (gender != null) {
                return gender;
            }
        }
        return null;
    }

    /** The person if they may be meant by words of that gender, or the last one who is known to be of it. */
    ProposedClaimant meant(ProposedClaimant person, Gender told) {
        Gender known = person == null || told == null ? null : byName.get(person.name());
        return known == null || known == told ? person : last.get(told);
    }

    /** Whether the person is known to be of that gender. */
    boolean isKnownAs(ProposedClaimant person, Gender told) {
        return person != null && told != null && byName.get(person.name()) == told;
    }

    private Gender ofNoun(Sentence s, int at) {
        boolean determined = s.isWord(at - 1) && s.length(Cue.PERSON_PRONOUN, at - 1) != 1;
        Gender article = determined ? inflection.gender(s.token(at - 1).lower(), false) : null;
        return article == null ? inflection.gender(s.token(at).lower(), true) : article;
    }
}
