package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which office, as far as an article has told. */
final class OfficeHolders {

    private static final int OFFICE_BEFORE = 6;
    private static final int SHORTEST_OFFICE = 5;

    private final Map<String, ProposedClaimant> byOffice = new HashMap<>();
    private final Set<ProposedClaimant> inOffice = new HashSet<>();

    /** Notes who holds an office, for "the minister" later on. */
    void note(Sentence s, Name name, ProposedClaimant who) {
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
}
