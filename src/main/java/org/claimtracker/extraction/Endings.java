package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word endings that give a cue to every word that has them. */
final class Endings {

    private static final Cue[] NONE = {};

    private record Ending(String letters, Cue[] cues) {}

    private final Map<Character, List<Ending>> byLastLetter = new HashMap<>();

    Endings(Map<String, Set<Cue>> endings) {
        endings.forEach((letters, cues) -> byLastLetter
                .computeIfAbsent(letters.charAt(letters.length() - 1), unused -> new ArrayList<>())
                .add(new Ending(letters, cues.toArray(Cue[]::new))));
    }

    /** The cues of a lower-case word; empty when it has none of the endings. */
    Cue[] of(String word) {
        Cue[] found = NONE;
        for (Ending ending : byLastLetter.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            if (word.endsWith(ending.letters()) && !isTooShort(word, ending)) {
                found = found.length == 0 ? ending.cues() : union(found, ending.cues());
            }
        }
        return found;
    }

    /** "Murat" is no "Stadtrat": what makes a compound of somebody or of a body is a word of some letters. */
    private static boolean isTooShort(String word, Ending ending) {
        boolean compound = List.of(ending.cues()).contains(Cue.ROLE)
                || List.of(ending.cues()).contains(Cue.ORGANIZATION);
        return compound
                && word.length() <= ending.letters().length() + 2
                && word.length() > ending.letters().length();
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
        for (Ending ending : byLastLetter.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            int letters = ending.letters().length();
            if (letters > longest
                    && letters < word.length()
                    && List.of(ending.cues()).contains(cue)
                    && word.endsWith(ending.letters())) {
                longest = letters;
            }
        }
        return longest;
    }

    /** Whether a word ends in letters that give the cue, and is longer than those. */
    boolean isCompound(String word, Cue cue) {
        for (Ending ending : byLastLetter.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            boolean longer = word.length() > ending.letters().length() + 2;
            if (longer && List.of(ending.cues()).contains(cue) && word.endsWith(ending.letters())) {
                return true;
            }
        }
        return false;
    }
}
