package org.claimtracker.extraction;

import java.util.List;

/** Whose words "ujarnya" closes, and whom a sentence goes on to be about. */
final class Voices {

    private static final int SUBJECT_WITHIN = 3;

    /** The person who said something last, or was introduced as the subject since. */
    private ProposedClaimant last;

    /** For which body a spokesperson without a name spoke last. */
    private ProposedClaimant lastSpokenFor;

    /** Where a person was named last. */
    private int personParagraph = -1;

    /**
     * Remembers who spoke in a sentence.
     *
     * @param speaker    {@code null} when nobody did, or nobody by name
     * @param somebody   whether somebody without a name did
     * @param introduced who is introduced as its subject, as in "Gubernur Rudi meninjau lokasi"; {@code null} when nobody
     * @param named      whether a person was named in it
     */
    void note(Sentence s, ProposedClaimant speaker, boolean somebody, ProposedClaimant introduced, boolean named) {
        if (speaker != null || somebody) {
            last = speaker != null && speaker.type() == ClaimantType.PERSON ? speaker : null;
        } else if (introduced != null) {
            last = introduced;
        }
        boolean body = speaker != null && speaker.type() == ClaimantType.ORGANIZATION;
        if (body && s.find(Cue.SPOKESPERSON, 0, s.size()) >= 0) {
            lastSpokenFor = speaker;
        }
        personParagraph = named ? s.paragraph() : personParagraph;
    }

    /**
     * Indonesian "ujarnya" behind a paragraph that names nobody: who spoke, and not who was named in between;
     * {@code null} when the word is no such verb, or nobody spoke.
     */
    ProposedClaimant meant(Sentence s, int pronoun) {
        boolean verb = s.hasAny(pronoun, Cue.SAY, Cue.SAY_AFTER);
        return verb && s.paragraph() != personParagraph ? last : null;
    }

    /** Whom "the spokesman" speaks for, when one without a name has spoken before; {@code null} when none has. */
    ProposedClaimant lastSpokenFor() {
        return lastSpokenFor;
    }

    /** Whether a pronoun is the subject, as it stands near the beginning and before any name. */
    static boolean isAboutPronoun(Sentence s, List<Name> names) {
        int first = names.isEmpty() ? s.size() : names.getFirst().start();
        for (int i = 0; i < Math.min(SUBJECT_WITHIN, first); i++) {
            if (s.length(Cue.PERSON_PRONOUN, i) == 1 && s.quotation(i) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Where a sentence opens with what somebody is called with an article, "la legisladora"; -1 when it does not. */
    static int kindAtOpening(Sentence s, List<Name> names) {
        int first = names.isEmpty() ? s.size() : names.getFirst().runStart();
        for (int i = 0; i <= 2 * SUBJECT_WITHIN && i + 2 < first; i++) {
            boolean spokenOf = s.length(Cue.PERSON_PRONOUN, i) == 2
                    && s.quotation(i) == 0
                    && s.hasAny(i + 2, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.SAY);
            if (spokenOf) {
                return i;
            }
        }
        return -1;
    }

    /** Whether what the sentence opens with, before any name, is of that cue. */
    static boolean isAbout(Sentence s, List<Name> names, Cue cue) {
        return s.has(cue, 0) && (names.isEmpty() || names.getFirst().start() >= s.length(cue, 0));
    }
}
