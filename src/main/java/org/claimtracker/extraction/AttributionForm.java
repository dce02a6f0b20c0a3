package org.claimtracker.extraction;

/** A form in which a sentence tells who states something; all that one sentence has add to the same statements. */
abstract sealed class AttributionForm
        permits PassiveReport,
                AccordingTo,
                CompoundSource,
                ReportedSpeech,
                ClosingReport,
                InvertedReport,
                ForwardReport,
                MoodReport,
                AsSaidReport {

    final Language language;
    final Cast cast;
    final ReadSentence read;
    final Sentence s;
    final int size;
    final SpeakerFinder speakers;
    final ReportedClause clause;
    final Statements statements;

    AttributionForm(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.speakers = speakers;
        this.clause = new ReportedClause(language, read, speakers);
        this.statements = statements;
    }

    /** Another form in the same sentence. */
    AttributionForm(AttributionForm beside) {
        this.language = beside.language;
        this.cast = beside.cast;
        this.read = beside.read;
        this.s = beside.s;
        this.size = beside.size;
        this.speakers = beside.speakers;
        this.clause = beside.clause;
        this.statements = beside.statements;
    }
}
