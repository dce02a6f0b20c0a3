package org.claimtracker.extraction;

import java.util.List;

/** Finds who states what in a sentence, in direct speech, in reported speech, and with "according to". */
final class AttributionReader {

    private static final int SHORTEST_CLAUSE = 6;

    private final Language language;
    private final Cast cast;

    AttributionReader(Language language, Cast cast) {
        this.language = language;
        this.cast = cast;
    }

    /** What is stated in the sentence; one statement, by the article itself, when nobody else is said to speak. */
    Statements read(ReadSentence read) {
        Statements statements = new Statements(language, read.sentence(), new OriginReader(language, read).origin());
        SpeakerFinder speakers = new SpeakerFinder(language, cast, read);
        if (readSaidBefore(read, speakers, statements)) {
            return statements;
        }
        new AccordingTo(language, cast, read, speakers, statements).readAccording();
        if (statements.isEmpty()) {
            new ReportedSpeech(language, cast, read, speakers, statements).readVerbs();
        }
        if (statements.isEmpty()) {
            new PassiveReport(language, cast, read, speakers, statements).read();
        }
        if (statements.isEmpty()) {
            new MoodReport(language, cast, read, speakers, statements).read();
        }
        if (statements.isEmpty()) {
            readLoneQuotations(read.sentence(), speakers, statements);
        }
        int size = read.sentence().size();
        ProposedClaimant before = cast.goesOnIn(read.sentence()) ? cast.speakerOfLastSentence() : null;
        int doubtful = before == null ? -1 : read.sentence().find(Cue.DOUBTFUL_MOOD, 0, size);
        boolean goesOn = doubtful >= 0
                && (before.type() == ClaimantType.PERSON || !read.sentence().has(Cue.FUTURE, doubtful));
        int reports = before == null
                ? new ReportedMood(language, read.sentence()).ofMainClause()
                : read.sentence().find(Cue.REPORTED_MOOD, 0, size);
        boolean second = before != null && new ReportedMood(language, read.sentence()).ofSecondVerb() >= 0;
        boolean mood = reports >= 0 || goesOn || second;
        boolean reported =
                mood && (read.holdsNumberOrDate(0, size) || read.sentence().find(Cue.CHANGE, 0, size) >= 0);
        if (statements.isEmpty() && reported) {
            // "Das Risiko sinke um 13 Prozent": whoever spoke last goes on.
            int from = new ReportedClause(language, read, speakers).afterColon(0, size);
            Speaker subject = from > 0 ? speakers.subject(0) : Speaker.NOBODY;
            statements.add(
                    from, size, Statement.Speech.INDIRECT, subject.found() ? subject.who() : cast.lastSpeaker(), null);
        }
        if (statements.isEmpty() && mood && before != null) {
            // "Darin seien Hilfen enthalten": too little to check, and whoever spoke goes on.
            statements.heard(before);
        }
        if (statements.isEmpty()) {
            int from = new ReportedClause(language, read, speakers).afterColon(0, size);
            boolean telling = from > 0
                    && size - from > SHORTEST_CLAUSE
                    && !read.holdsQuantity(0, from)
                    && read.holdsQuantity(from, size);
            statements.add(telling ? from : 0, size, Statement.Speech.NARRATED, null, null);
        }
        return statements;
    }

    /** "Das teilte die Polizei mit": no statement, and who made the one before. */
    private boolean readSaidBefore(ReadSentence read, SpeakerFinder speakers, Statements statements) {
        Sentence s = read.sentence();
        // "Esto, según el alcalde Juan Gil."
        boolean summing = language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.SAID_BEFORE, 0) && s.isSign(1, ',');
        int opening =
                !summing ? s.length(Cue.SAID_BEFORE, 0) : s.has(Cue.ACCORDING, 2) ? 2 + s.length(Cue.ACCORDING, 2) : 0;
        if (opening == 0
                || read.holdsQuantity(0, s.size())
                || !s.quotations(0, s.size()).isEmpty()) {
            return false;
        }
        int verb = opening;
        while (s.hasAny(verb, Cue.AUXILIARY, Cue.SAY_WITH_PARTICLE) && !s.has(Cue.SAY, verb)) {
            verb++;
        }
        int after = verb + s.length(Cue.SAY, verb);
        boolean said = after > opening || opening > 2;
        Speaker speaker = said ? speakers.speakerAfter(after, s.size(), after == opening) : Speaker.NOBODY;
        int that = s.find(Cue.THAT, after, s.size());
        // "Así lo informó el diputado Ruiz, quien pidió que …": of another clause.
        boolean ofAnother = that > speaker.end() && s.isSign(speaker.end(), ',');
        if (speaker.who() == null || that >= 0 && !ofAnother) {
            return false;
        }
        statements.confirm(speaker.who());
        return true;
    }

    /** Words in quotation marks with no verb of saying near them are still those of who spoke last. */
    private void readLoneQuotations(Sentence s, SpeakerFinder speakers, Statements statements) {
        List<Stretch> quotations = s.quotations(0, s.size());
        int words = 0;
        int quoted = 0;
        for (int i = 0; i < s.size(); i++) {
            words += s.isWord(i) ? 1 : 0;
            quoted += s.isWord(i) && s.quotation(i) > 0 ? 1 : 0;
        }
        boolean introduced =
                !quotations.isEmpty() && s.isSign(quotations.getFirst().start() - 2, ':');
        boolean opens = !quotations.isEmpty() && quotations.getFirst().start() <= 1;
        if (quotations.isEmpty() || (quoted * 2 < words && !introduced && !opens)) {
            return;
        }
        Stretch first = quotations.getFirst();
        boolean fragment = !introduced && !opens && !s.token(first.start()).isCapitalised();
        boolean title = opens && quoted * 2 < words && s.isWord(first.end() + 1);
        if (fragment || title) {
            // "They offered “money and jobs”", "“The Voices” call for …": the article's own sentence.
            return;
        }
        Speaker speaker = speakers.besideQuotation(
                quotations.getFirst().start(), quotations.getLast().end());
        boolean document = s.find(Cue.DOCUMENT, quotations.getLast().end(), s.size()) >= 0;
        ProposedClaimant last = document ? null : cast.lastSpeaker();
        for (Stretch quotation : quotations) {
            statements.add(
                    quotation.start(),
                    quotation.end(),
                    Statement.Speech.DIRECT,
                    speaker.found() ? speaker.who() : last,
                    null);
        }
    }
}
