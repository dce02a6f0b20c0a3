package org.claimtracker.extraction;

/** Reads what is reported before its verb: "…, said X". */
final class InvertedReport extends AttributionForm {

    private static final int LONGEST_SUBJECT = 10;

    InvertedReport(AttributionForm beside) {
        super(beside);
    }

    /**
     * Reads what stands before {@code before}.
     *
     * @return the token up to which the sentence is now read
     */
    int read(int from, int before, int after, Speaker speaker, ProposedClaimant previous) {
        ProposedClaimant who = speaker.found() ? speaker.who() : previous;
        if (!speaker.found() && who == null && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)) {
            who = unnamedSubject(after);
        }
        if (speaker.found()
                && who == null
                && !s.quotations(from, before).isEmpty()
                && s.find(Cue.ROLE, before, after + 1) >= 0) {
            // "…", the scientist said: no other than the one who spoke before.
            who = cast.lastSpeaker() != null && cast.lastSpeaker().type() == ClaimantType.PERSON
                    ? cast.lastSpeaker()
                    : null;
        }
        statements.heard(who);
        DateMention said = read.dateBetween(before, Math.min(size, after + SpeakerFinder.WINDOW));
        boolean aside = s.isSign(after, ',')
                && size - after > 4
                && (s.find(Cue.SAY, after, size) < 0 || s.has(Cue.SAY_AFTER, before) && !s.has(Cue.SAY, before))
                && s.quotations(after, size).isEmpty()
                && s.quotations(from, before).isEmpty()
                // "…, said Ann Lee, who …": about the speaker.
                && !(language.has(Style.REPORTS_WITH_THAT) && speaker.who() != null && s.has(Cue.RELATIVE, after + 1));
        if (aside && s.has(Cue.CONJUNCTION, after + 1) && s.hasAny(after + 2, Cue.FUTURE, Cue.AUXILIARY)) {
            // "Spending has gone up since 2019, he said, and will …": one subject, and one statement.
            statements.addSpoken(from, size, who, read.dateBetween(before, after));
            return size;
        }
        boolean putIn = language.has(Style.VERB_COMES_SECOND)
                && s.isSign(after, ',')
                && s.has(Cue.PREPOSITION, after + 1)
                && s.comma(after + 1, size) < 0
                && s.quotations(from, size).isEmpty()
                && !read.holdsNumberOrDate(from, before)
                && read.holdsQuantity(after, size);
        if (putIn) {
            // "Die Zahl stieg, so das Amt, auf 40".
            statements.addSpoken(from, size, who, read.dateBetween(before, after));
            return size;
        }
        boolean circumstances = !language.has(Style.SUBJECT_COMES_BEFORE)
                && (s.has(Cue.IN, after + 1) && !s.has(Cue.ARTICLE, after + 1) || read.dateAt(after + 1) != null);
        if (aside
                && !circumstances
                && before - from <= LONGEST_SUBJECT
                && !read.holdsQuantity(from, before)
                && read.holdsNumberOrDate(after, size)) {
            if (read.holdsNumberOrDate(from, before)) {
                // "Anggaran tahun depan, imbuh Agung, naik jadi Rp120 miliar": the subject tells when.
                statements.addSpoken(from, size, who, read.dateBetween(before, after));
                return size;
            }
            // "The bonus, he said, will be paid by Friday".
            statements.addSpoken(after + 1, size, who, read.dateBetween(before, after));
            return size;
        }
        boolean subject = language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.VERB_COMES_SECOND)
                && speaker.who() != null
                && before - from <= LONGEST_SUBJECT
                && s.isSign(after, ',')
                && s.hasAny(from, Cue.ARTICLE, Cue.THIS, Cue.POSSESSIVE)
                && s.quotations(from, before).isEmpty()
                && s.find(Cue.PAST, from, before) < 0
                && s.find(Cue.FUTURE, from, before) < 0
                && (aside && s.hasAny(after + 1, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.CHANGE)
                        || s.isQuotationMark(after + 1)
                                && s.quotations(after, size).size() == 1);
        if (subject) {
            // "La ciudad, explicó la alcaldesa, ha perdido vecinos".
            statements.add(from, size, Statement.Speech.INDIRECT, who, read.dateBetween(before, after));
            return size;
        }
        boolean opening = aside
                && language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.VERB_COMES_SECOND)
                && speaker.who() != null
                && before - from <= LONGEST_SUBJECT
                && s.has(Cue.IN, from)
                && !s.has(Cue.ARTICLE, from)
                && size - after > before - from
                && s.find(Cue.PAST, from, before) < 0
                && s.find(Cue.FUTURE, from, before) < 0
                && !read.holdsQuantity(from, before)
                && (s.has(Cue.ARTICLE, after + 1)
                        || !s.hasAny(after + 1, Cue.IN, Cue.VIA, Cue.SINCE, Cue.BEFORE, Cue.TO, Cue.CONJUNCTION))
                && !s.hasAny(after + 1, Cue.ROLE, Cue.RELATIVE)
                && !s.has(Cue.ROLE, after + 2);
        if (opening) {
            // "No caminho para casa, conta Ana Ruiz, o carro bateu num muro".
            statements.addSpoken(after + 1, size, who, read.dateBetween(before, after));
            return size;
        }
        boolean goesOn = aside
                && language.has(Style.SUBJECT_COMES_BEFORE)
                && before - from <= LONGEST_SUBJECT
                && !read.holdsNumberOrDate(from, before)
                && s.isWord(after + 1)
                && !s.token(after + 1).isCapitalised()
                && !s.hasAny(after + 1, Cue.IN, Cue.VIA, Cue.SINCE, Cue.BEFORE, Cue.TO, Cue.CONJUNCTION, Cue.RELATIVE)
                && read.dateAt(after + 1) == null;
        if (goesOn) {
            // "Penahanan itu, kata Asep, merupakan penilaian penyidik".
            statements.addSpoken(from, size, who, read.dateBetween(before, after));
            return size;
        }
        statements.addSpoken(clause.afterColon(from, before), before, who, said);
        if (s.isSign(after, ',')
                && s.has(Cue.CONJUNCTION, after + 1)
                && size - after > 6
                && read.holdsNumberOrDate(after, size)
                && s.find(Cue.SAY, after, size) < 0
                && s.quotations(after, size).isEmpty()) {
            statements.addSpoken(after + 2, size, who, said);
            return size;
        }
        int rest = after;
        int number = 0;
        while (rest < size && number == 0) {
            number = s.quotation(rest);
            if (number == 0) {
                rest++;
            }
        }
        if (rest < size && s.quotations(rest, size).size() == 1 && s.find(Cue.SAY, after, rest) < 0) {
            statements.addSpoken(rest, size, who, said);
            return size;
        }
        return after;
    }

    /** Who spoke last, where no subject stands behind the verb; "diz o texto" is of the body that wrote it. */
    private ProposedClaimant unnamedSubject(int after) {
        ProposedClaimant last = cast.lastSpeaker();
        boolean document = s.find(Cue.DOCUMENT, after, Math.min(size, after + LONGEST_SUBJECT)) >= 0;
        boolean noun = s.has(Cue.ARTICLE, after)
                && !s.has(Cue.TO, after)
                && s.isWord(after + 1)
                && !s.token(after + 1).isCapitalised()
                && read.dateAt(after) == null;
        boolean body = last != null && last.type() == ClaimantType.ORGANIZATION;
        // "Lamentó la edil": a noun of the gender that the last speaker is known to be of.
        boolean same = noun && cast.agrees(last, s, after, after + 2);
        return document && body || !document && (!noun || same) ? last : null;
    }
}
