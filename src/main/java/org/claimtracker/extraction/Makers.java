package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who made the documents that an article speaks of: "un estudio de la Universidad de Lima". */
final class Makers {

    private static final int SUBJECT_WITHIN = 3;
    private static final int MOST_DESCRIBING = 5;

    private final KnownNames known;
    private final Inflection inflection;
    private final Map<String, ProposedClaimant> byNoun = new HashMap<>();
    private ProposedClaimant inLastSentence;

    Makers(KnownNames known, Inflection inflection) {
        this.known = known;
        this.inflection = inflection;
    }

    /** Notes the documents of a sentence with the bodies that it names as theirs. */
    void note(Sentence s, List<Name> names) {
        inLastSentence = null;
        for (Name name : names) {
            int document = documentOf(s, name);
            if (document >= 0 && known.identify(name).type() == ClaimantType.ORGANIZATION) {
                inLastSentence = known.identify(name);
                byNoun.put(s.token(document).lower(), inLastSentence);
            }
        }
        if (isIssuer(s, names)) {
            byNoun.put(s.token(issued(s, names.getFirst())).lower(), known.identify(names.getFirst()));
        }
    }

    /** Who made the last of that noun; {@code null} when nobody is known to have made one. */
    ProposedClaimant of(String noun) {
        return byNoun.get(noun);
    }

    /** Who made the document that the sentence before spoke of; {@code null} when it spoke of none. */
    ProposedClaimant inLastSentence() {
        return inLastSentence;
    }

    /** "La agencia Meridia publicó un informe": whether the body that the sentence opens with puts something out. */
    boolean isIssuer(Sentence s, List<Name> names) {
        return !names.isEmpty()
                && names.getFirst().runStart() < SUBJECT_WITHIN
                && known.identify(names.getFirst()).type() == ClaimantType.ORGANIZATION
                && issued(s, names.getFirst()) >= 0;
    }

    /** "El ministro destacó la baja, según cifras del INE": whether the body only has its figures cited, and tells nothing. */
    boolean isCited(Sentence s, List<Name> names, ProposedClaimant body) {
        for (Name name : names) {
            int figures = known.identify(name).equals(body) ? documentOf(s, name) : -1;
            boolean cited = figures > 0
                    && s.find(Cue.ACCORDING, Math.max(0, figures - 2), figures) > 0
                    && inflection.isPlural(s.token(figures).lower());
            if (cited) {
                return true;
            }
        }
        return false;
    }

    /** The noun of what is put out by the body that is named; -1 when nothing is. */
    private static int issued(Sentence s, Name name) {
        int verb = s.find(Cue.ISSUE, name.end(), Math.min(s.size(), name.end() + MOST_DESCRIBING));
        int after = verb < 0 ? s.size() : verb + s.length(Cue.ISSUE, verb);
        int document = s.find(Cue.DOCUMENT, after, Math.min(s.size(), after + SUBJECT_WITHIN));
        return verb < 0 || s.isSign(verb - 1, ',') ? -1 : document;
    }

    /** Where the noun of a document stands that is said to be of the body; -1 when none is. */
    private static int documentOf(Sentence s, Name name) {
        int link = name.runStart() - 1;
        if (s.has(Cue.ARTICLE, link) && !s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE, Cue.AGENT)) {
            link--;
        }
        if (!s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE, Cue.AGENT)) {
            return -1;
        }
        for (int i = link - 1; i >= 0 && link - i <= MOST_DESCRIBING; i--) {
            boolean ends = !s.isWord(i) || s.token(i).isCapitalised() || s.hasAny(i, Cue.SAY, Cue.RELATIVE);
            if (s.has(Cue.DOCUMENT, i)) {
                return i;
            }
            if (ends) {
                return -1;
            }
        }
        return -1;
    }
}
