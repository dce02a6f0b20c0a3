package org.claimtracker.extraction;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word endings that give a cue to every word that has them. */
final class Endings {

    private static final Cue[] NONE = {};

    private record Ending(int letters, Cue[] cues) {

        boolean gives(Cue cue) {
            for (Cue given : cues) {
                if (given == cue) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Letters that endings have in common, from the last one back. */
    private static final class Node {
        private final Map<Character, Node> before = new HashMap<>(2);
        private Ending ending;

        Node before(String word, int at) {
            return before.isEmpty() ? null : before.get(word.charAt(at));
        }
    }

    private final Node root = new Node();

    Endings(Map<String, Set<Cue>> endings) {
        endings.forEach((letters, cues) -> {
            Node node = root;
            for (int i = letters.length() - 1; i >= 0; i--) {
                node = node.before.computeIfAbsent(letters.charAt(i), unused -> new Node());
            }
            node.ending = new Ending(letters.length(), cues.toArray(Cue[]::new));
        });
    }

    /** The cues of a lower-case word; empty when it has none of the endings. */
    Cue[] of(String word) {
        Cue[] found = NONE;
        Node node = root;
        for (int at = word.length() - 1; at >= 0 && node != null; at--) {
            node = node.before(word, at);
            Ending ending = node == null ? null : node.ending;
            if (ending != null && !isTooShort(word, ending)) {
                found = found.length == 0 ? ending.cues() : union(found, ending.cues());
            }
        }
        return found;
    }

    /** "Murat" is no "Stadtrat": what makes a compound of somebody or of a body is a word of some letters. */
    private static boolean isTooShort(String word, Ending ending) {
        return word.length() <= ending.letters() + 2
                && word.length() > ending.letters()
                && (ending.gives(Cue.ROLE) || ending.gives(Cue.ORGANIZATION));
    }

    private static Cue[] union(Cue[] some, Cue[] others) {
        Set<Cue> all = EnumSet.noneOf(Cue.class);
        all.addAll(List.of(some));
        all.addAll(List.of(others));
        return all.toArray(Cue[]::new);
    }

    /** How many letters of the word are the longest ending that gives the cue; 0 when it has none, or nothing before it. */
    int lengthOf(String word, Cue cue) {
        int longest = 0;
        Node node = root;
        for (int at = word.length() - 1; at > 0 && node != null; at--) {
            node = node.before(word, at);
            if (node != null && node.ending != null && node.ending.gives(cue)) {
                longest = node.ending.letters();
            }
        }
        return longest;
    }

    /** Whether a word ends in letters that give the cue, and is longer than those. */
    boolean isCompound(String word, Cue cue) {
        Node node = root;
        for (int at = word.length() - 1; at > 2 && node != null; at--) {
            node = node.before(word, at);
            if (node != null && node.ending != null && node.ending.gives(cue)) {
                return true;
            }
        }
        return false;
    }
}
