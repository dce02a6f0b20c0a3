package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who holds which office, as far as an article has told. */
final class OfficeHolders {

    private static final int OFFICE_BEFORE = 6;
    private static final int SHORTEST_OFFICE = 5;
    private static final int SHORTEST_LETTERS = 3;
    private static final int LONGEST_LINK = 3;
    private static final int LONGEST_TITLE = 4;
    private static final int SUBJECT_WITHIN = 3;

    private final Map<String, ProposedClaimant> byOffice = new HashMap<>();

    /** Who holds an office, by the office and where it is held, as in "alcalde Rociana". */
    private final Map<String, ProposedClaimant> byPlace = new LinkedHashMap<>();

    private final Map<String, ProposedClaimant> byBarePlace = new HashMap<>();

    /** Who holds an office, by the word before it that tells of what: "finance minister". */
    private final Map<String, ProposedClaimant> byScope = new HashMap<>();

    /** All who hold an office of that noun. */
    private final Map<String, Set<ProposedClaimant>> allOfNoun = new HashMap<>();

    private final Map<String, ProposedClaimant> byLetters = new LinkedHashMap<>();
    private final Set<ProposedClaimant> placed = new HashSet<>();
    private final Set<ProposedClaimant> inOffice = new HashSet<>();

    /** Notes who holds an office, for "the minister" later on. */
    void note(Sentence s, List<Name> names, Function<Name, ProposedClaimant> identify) {
        int behindPerson = 0;
        for (Name name : names) {
            ProposedClaimant who = identify.apply(name);
            note(s, name, who, behindPerson);
            boolean person =
                    who.type() == ClaimantType.PERSON && name.words() > 1 && !OfficeWords.isPlaceOfOffice(s, name);
            behindPerson = person ? name.end() : behindPerson;
        }
    }

    /** Notes the offices beside a name; those before {@code from} are of somebody named before. */
    private void note(Sentence s, Name name, ProposedClaimant who, int from) {
        if (who.type() != ClaimantType.PERSON) {
            return;
        }
        if (OfficeWords.isPlaceOfOffice(s, name)) {
            return;
        }
        int nearest = behindOffice(s, name.runStart());
        int first = nearest;
        // "O presidente da Associação dos Armadores da Pesca, Luís Ramalho".
        int farthest = s.isSign(first - 1, ',') ? 2 * OFFICE_BEFORE : OFFICE_BEFORE;
        int links = 0;
        while (first > from
                && nearest - first - links < farthest
                && !s.hasAny(first - 1, Cue.SINCE, Cue.BEFORE, Cue.SAY, Cue.SAY_AFTER)
                && !(s.has(Cue.AGENT, first - 1) && !s.hasAny(first - 1, Cue.ARTICLE, Cue.NAME_LINK))) {
            first--;
            links += s.hasAny(first, Cue.NAME_LINK, Cue.ARTICLE, Cue.PARTITIVE) ? 1 : 0;
        }
        for (int i = first; i < name.start(); i++) {
            boolean ofNameBefore =
                    s.isSign(i - 1, ',') && s.isWord(i - 2) && s.token(i - 2).isCapitalised();
            // "O técnico citou o jogador Reis".
            boolean ofAnother = s.hasAny(i + s.length(Cue.ROLE, i), Cue.AUXILIARY, Cue.PAST, Cue.FUTURE)
                    && s.find(Cue.ROLE, i + s.length(Cue.ROLE, i), name.start()) >= 0;
            if (s.has(Cue.ROLE, i)
                    && !ofAnother
                    && !(ofNameBefore && name.runStart() > i + 1 && !s.isSign(name.runStart() - 1, ','))) {
                hold(s, i, who, name.start());
            }
        }
        if (s.isSign(name.end(), ',')) {
            for (int i = name.end() + 1; i < Math.min(s.size(), name.end() + OFFICE_BEFORE); i++) {
                if (s.has(Cue.ROLE, i)) {
                    hold(s, i, who, s.size());
                }
            }
        }
    }

    /** "Kapolres Malindo, Ajun Komisaris Besar Polisi (AKBP) Bahar Malik": before the title and its letters. */
    private static int behindOffice(Sentence s, int start) {
        int title = s.beforeBracket(start);
        for (int back = 1; back <= LONGEST_TITLE && back <= title; back++) {
            if (s.length(Cue.TITLE, title - back) == back) {
                return title - back;
            }
        }
        return title;
    }

    private void hold(Sentence s, int office, ProposedClaimant who, int end) {
        String noun = s.token(office).lower();
        byOffice.put(noun, who);
        allOfNoun.computeIfAbsent(noun, unused -> new HashSet<>()).add(who);
        String about = about(s, office);
        if (about != null) {
            allOfNoun.computeIfAbsent(noun + about, unused -> new HashSet<>()).add(who);
        }
        inOffice.add(who);
        if (s.has(Cue.ROLE_SCOPE, office - 1)) {
            byScope.put(s.token(office - 1).lower() + ' ' + noun, who);
        }
        int link = office + s.length(Cue.ROLE, office);
        if (s.length(Cue.NAME_LINK, link) == 0) {
            holdBefore(s, link, end, noun, who);
        }
        int place = link + s.length(Cue.NAME_LINK, link);
        if (place > link && place < s.size() && s.token(place).isCapitalised()) {
            StringBuilder where = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int i = place; i < s.size() && (s.token(i).isCapitalised() || s.has(Cue.NAME_LINK, i)); i++) {
                where.append(' ').append(s.token(i).lower());
                initials.append(s.token(i).isCapitalised() ? s.token(i).lower().substring(0, 1) : "");
            }
            byPlace.put(noun + where, who);
            int letters = behindPlace(s, place) + 1;
            if (s.isSign(letters - 1, ',')
                    && s.isWord(letters)
                    && s.token(letters).isAllCapitals()) {
                // "El jefe del Instituto de Defensa Civil, INDECI, Luis Palomino".
                byPlace.put(noun + ' ' + s.token(letters).lower(), who);
            }
            if (initials.length() >= SHORTEST_LETTERS) {
                // "O coordenador do GCEP".
                byLetters.put(noun + ' ' + initials, who);
            }
            placed.add(who);
        }
    }

    /** "Bupati Malindo Rudi Hartono": nothing but the words for the place stands before the name. */
    private void holdBefore(Sentence s, int from, int end, String noun, ProposedClaimant who) {
        StringBuilder where = new StringBuilder();
        for (int i = from; i < end && s.isWord(i) && s.token(i).isCapitalised(); i++) {
            if (s.hasAny(i, Cue.TITLE, Cue.ROLE)) {
                break;
            }
            where.append(' ').append(s.token(i).lower());
        }
        if (!where.isEmpty()) {
            byBarePlace.put(noun + where, who);
        }
    }

    /** Who "Bupati Malindo" is, where no preposition stands before the place; {@code null} when nobody was named so. */
    ProposedClaimant holderAtBare(String office, String place) {
        return byBarePlace.get(office + ' ' + place);
    }

    /** " santé" of "ministre de la Santé": what the office there is about, or where it is held; {@code null} when it is not said. */
    private static String about(Sentence s, int office) {
        int link = office + s.length(Cue.ROLE, office);
        int at = link;
        while (at - link < LONGEST_LINK && s.hasAny(at, Cue.NAME_LINK, Cue.ARTICLE, Cue.PARTITIVE)) {
            at++;
        }
        boolean told = at > link && s.isWord(at) && (s.token(at).isCapitalised() || s.has(Cue.ROLE_SCOPE, at));
        return told ? ' ' + s.token(at).lower() : null;
    }

    /** The only person of the article who holds the office that stands there; {@code null} when none does, or several do. */
    ProposedClaimant onlyHolder(Sentence s, int office) {
        String noun = s.token(office).lower();
        String about = about(s, office);
        Set<ProposedClaimant> all = allOfNoun.get(about == null ? noun : noun + about);
        return all == null || all.size() > 1 ? null : all.iterator().next();
    }

    private static int behindPlace(Sentence s, int place) {
        int end = place;
        while (end < s.size() && (s.token(end).isCapitalised() || s.has(Cue.NAME_LINK, end))) {
            end++;
        }
        return end;
    }

    /**
     * Who "the mayor of Leeds" is: who was named with that office there, or the last one of that office of whom nobody
     * told where it is held; {@code null} when there is none.
     */
    ProposedClaimant holderAt(String office, String place) {
        String wanted = office + ' ' + place;
        for (Map.Entry<String, ProposedClaimant> known : byPlace.entrySet()) {
            if (known.getKey().startsWith(wanted) || wanted.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        for (Map.Entry<String, ProposedClaimant> known : byLetters.entrySet()) {
            if (place.length() >= SHORTEST_LETTERS && known.getKey().startsWith(wanted)) {
                return known.getValue();
            }
        }
        ProposedClaimant who = holder(office, true);
        return placed.contains(who) ? null : who;
    }

    /** "Der Gewerkschaftschef" for the Bundeschef, but not "der Kämmerer" for the Landrat. */
    boolean holdsLike(ProposedClaimant person, String office) {
        String ending = office.substring(Math.max(0, office.length() - SHORTEST_OFFICE + 1));
        return byOffice.entrySet().stream()
                .anyMatch(
                        held -> held.getValue().equals(person) && held.getKey().endsWith(ending));
    }

    /** Whether the article has told of an office that the person holds. */
    boolean holdsOffice(ProposedClaimant person) {
        return inOffice.contains(person);
    }

    /**
     * Who "the finance minister" is: who was named so, or the last one of that office of whom nobody told what it is
     * about; {@code null} when there is none.
     */
    ProposedClaimant holderOf(String scope, String office) {
        ProposedClaimant named = byScope.get(scope + ' ' + office);
        ProposedClaimant last = named == null ? holder(office, true) : named;
        return named == null && byScope.containsValue(last) ? null : last;
    }

    /** "Na coletiva, o técnico citou Reis": whom the office stands for that the sentence is about; {@code null} when none is. */
    ProposedClaimant holderAtOpening(Sentence s, List<Name> names) {
        int first = names.isEmpty() ? s.size() : names.getFirst().runStart();
        for (int i = 0; i <= 2 * SUBJECT_WITHIN && i + 2 < first; i++) {
            boolean alone = s.has(Cue.ARTICLE, i)
                    && !s.has(Cue.INDEFINITE, i)
                    && s.length(Cue.ROLE, i + 1) == 1
                    && s.quotation(i) == 0
                    && s.hasAny(i + 2, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.SAY);
            if (alone) {
                return holder(s.token(i + 1).lower(), true);
            }
        }
        return null;
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
}
