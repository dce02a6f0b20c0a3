package org.claimtracker.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds whom a nickname stands for, where an article explains it or it is made of the beginnings of a name. */
final class Nicknames {

    private static final int FARTHEST = 5;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int LONGEST_BEGINNING = 5;

    private Nicknames() {}

    /** "Ani, sapaan Sri Mulyani", "Sri Mulyani, yang akrab disapa Ani": the one behind the other, told to be the same. */
    static boolean areSame(Sentence s, Name first, Name second) {
        int called = s.find(Cue.CALLED, first.end(), second.runStart());
        return called >= 0
                && second.runStart() - first.end() <= FARTHEST
                && called + s.length(Cue.CALLED, called) == second.runStart();
    }

    /** By "Jokowi", Joko Widodo: the words that are made of the beginnings of one person's names only. */
    static Map<String, ProposedClaimant> madeOf(Collection<ProposedClaimant> people) {
        Map<String, ProposedClaimant> made = new HashMap<>();
        Set<String> ofSeveral = new HashSet<>();
        for (ProposedClaimant person : people) {
            List<String> names = List.of(person.name().split(" "));
            if (person.type() != ClaimantType.PERSON || names.size() != 2) {
                continue;
            }
            String second = names.getLast().toLowerCase(Locale.ROOT);
            for (int length = SHORTEST_BEGINNING; length < Math.min(second.length(), LONGEST_BEGINNING); length++) {
                String nickname = names.getFirst() + second.substring(0, length);
                ProposedClaimant other = made.put(nickname, person);
                if (other != null && !other.equals(person)) {
                    ofSeveral.add(nickname);
                }
            }
        }
        made.keySet().removeAll(ofSeveral);
        return made;
    }
}
