package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The bodies that an article calls by a common noun no firm would be called by. One that it spoke of before it named
 * another is not that other: "El sindicato rechazó la oferta de BHP. El sindicato dijo …".
 */
final class NamelessBodies {

    /** The names that the article had given by the time of each noun. */
    private final Map<String, Set<String>> namedBefore = new HashMap<>();

    /** Notes the nouns in a sentence, where {@code named} are the bodies with a name before it. */
    void note(Sentence s, Set<String> named) {
        for (int i = 1; i < s.size(); i++) {
            boolean body = s.has(Cue.ORGANIZATION, i)
                    && !s.has(Cue.ORGANIZATION_KIND, i)
                    && s.has(Cue.ARTICLE, i - 1)
                    && !s.has(Cue.INDEFINITE, i - 1)
                    && !s.token(i).isCapitalised()
                    && !(s.isWord(i + 1) && s.token(i + 1).isCapitalised());
            if (body) {
                namedBefore.computeIfAbsent(s.token(i).lower(), noun -> Set.copyOf(named));
            }
        }
    }

    /** Whether the article spoke of such a body before it named the other. */
    boolean isOlder(String noun, ProposedClaimant other) {
        Set<String> named = namedBefore.get(noun);
        return named != null && (other == null || !named.contains(other.name()));
    }
}
