package org.claimtracker.extraction;

/** Parts those whose a body, an office or people are, before a verb of saying, from who speaks. */
final class Owners {

    private static final int LONGEST_OFFICE = 3;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;
    private final BackReference references;

    Owners(Language language, ReadSentence read, BackReference references) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
        this.references = references;
    }

    /** "L'étude, parue dans la revue Acta, montre que …": where it stands tells not who made it. */
    boolean isDocumentAlone(int from, int comma) {
        return language.has(Style.REPORTS_WITH_THAT)
                && comma - from <= 2
                && s.has(Cue.ARTICLE, from)
                && s.has(Cue.DOCUMENT, from + 1);
    }

    /** "The Arsenal manager", "a California transit chief": whose the office is that ends there. */
    boolean isOwnerOfOffice(Speaker near, int last) {
        // "The All Progressives Congress (APC) chieftain".
        int behind = s.behindBracket(near.end());
        boolean plain = near.who() != null
                && near.who().type() == ClaimantType.ORGANIZATION
                && (s.has(Cue.ARTICLE, near.start() - 1) || s.has(Cue.ARTICLE, near.start()))
                && near.end() <= last
                && last - behind < LONGEST_OFFICE;
        for (int i = behind; plain && i <= last; i++) {
            plain = s.isWord(i) && !s.token(i).isCapitalised() && !s.hasAny(i, Cue.FUNCTION, Cue.SAY, Cue.IN);
        }
        return plain && s.has(Cue.ROLE, last) && !s.hasAny(last, Cue.ANONYMOUS, Cue.SPOKESPERSON);
    }

    /** "China's commerce ministry", "Austria's interior minister": a body or an office, by whose it is. */
    Speaker ownedBody(int from, int to) {
        for (Name name : read.names()) {
            int owned = s.possessiveEnd(name.end());
            boolean plain = name.start() >= from && owned > 0 && owned < to;
            for (int i = owned; plain && i < to; i++) {
                plain = s.isWord(i) && !s.token(i).isCapitalised() && !s.hasAny(i, Cue.FUNCTION, Cue.SAY, Cue.IN);
            }
            if (plain && s.has(Cue.ORGANIZATION, to - 1) && !s.has(Cue.ORGANIZATION_KIND, to - 1)) {
                // "The county coroner's office" is no office without whose it is.
                String whole = read.textOf(to - owned == 1 ? name.start() : owned, to);
                return new Speaker(new ProposedClaimant(whole, ClaimantType.ORGANIZATION), true, owned, to);
            }
            if (plain && to - owned <= LONGEST_OFFICE && s.has(Cue.ROLE, to - 1)) {
                return references.holders().holder(to - 1, to);
            }
        }
        return Speaker.NOBODY;
    }

    /** "La oficina del presidente, Juan Gil,": the body speaks, and not who heads it. */
    Speaker bodyOfOffice(int from, int to) {
        boolean body = !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.ARTICLE, from)
                && !s.has(Cue.INDEFINITE, from)
                && s.has(Cue.ORGANIZATION, from + 1)
                && s.length(Cue.ORGANIZATION, from + 1) == 1
                && s.has(Cue.NAME_LINK, from + 2)
                && s.has(Cue.ROLE, from + 3)
                && from + 3 < to
                && !s.token(from + 3).isCapitalised();
        return body
                ? new Speaker(
                        new ProposedClaimant(
                                read.textOf(from + 1, from + 3 + s.length(Cue.ROLE, from + 3)),
                                ClaimantType.ORGANIZATION),
                        true,
                        from,
                        to)
                : Speaker.NOBODY;
    }

    /** "Los pescadores de Santa Pola": people who are not named, and where they are. */
    boolean arePeopleOf(int from, Speaker near) {
        int link = near.start() - 1;
        Name name = read.nameStarting(near.start());
        boolean body = name == null
                || name.organization()
                || s.token(near.start()).isAcronym()
                || near.who().type() == ClaimantType.ORGANIZATION && name.words() > 1;
        return !body
                && link - 2 == from
                && s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE)
                && references.isPluralNoun(link - 1)
                && s.has(Cue.ARTICLE, from)
                && !s.hasAny(link - 1, Cue.DOCUMENT, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.SPOKESPERSON)
                && !s.has(Cue.ANONYMOUS, link - 1);
    }

    /** "The governor of the Bank of Denmark said": somebody without a name, and no spokesperson. */
    boolean isHeldBySomebody(int clause, Speaker near, int at) {
        int link = s.has(Cue.ARTICLE, near.start() - 1) ? near.start() - 2 : near.start() - 1;
        int office = OfficeWords.roleEndingAt(s, link);
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && near.end() == at + 1
                && office >= clause
                && near.who() != null
                && near.who().type() == ClaimantType.ORGANIZATION
                && s.hasAny(link, Cue.PARTITIVE, Cue.ORGANIZATION_LINK)
                && s.find(Cue.SPOKESPERSON, clause, near.start()) < 0
                && s.find(Cue.ANONYMOUS, clause, near.start()) < 0;
    }
}
