package org.claimtracker.extraction;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into sentences with the rules and abbreviations of CLDR and of the language's file. */
final class SentenceSplitter {

    /** Where no person would have put so many words into one sentence, it is a table or noise and is left out. */
    static final int LONGEST = 300;

    private static final int LONGEST_ABBREVIATION = 4;
    private static final int SHORTEST_WORD = 3;

    private final Language language;
    private final BreakIterator breaks;

    SentenceSplitter(Language language) {
        this.language = language;
        ULocale locale = ULocale.forLocale(language.locale());
        this.breaks = FilteredBreakIteratorBuilder.getInstance(locale)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    List<Sentence> sentences(String text, ArticleBody.Paragraph paragraph) {
        List<Token> tokens = language.tokenizer().tokens(text, paragraph.start(), paragraph.end());
        int[] quotations = Quotations.in(tokens, language);
        breaks.setText(text.substring(paragraph.start(), paragraph.end()));
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int to = 0;
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (to < tokens.size() && tokens.get(to).start() < paragraph.start() + end) {
                to++;
            }
            if (to > from && (to == tokens.size() || endsSentence(tokens, from, to, quotations))) {
                for (int stop = from + 1; stop < to - 1; stop++) {
                    if (isMissedStop(tokens, stop, quotations)) {
                        add(sentences, tokens, quotations, from, stop + 1, paragraph);
                        from = stop + 1;
                    }
                }
                add(sentences, tokens, quotations, from, to, paragraph);
                from = to;
            }
        }
        return sentences;
    }

    private void add(
            List<Sentence> sentences,
            List<Token> tokens,
            int[] quotations,
            int from,
            int to,
            ArticleBody.Paragraph paragraph) {
        if (to - from <= LONGEST) {
            sentences.add(new Sentence(
                    tokens.subList(from, to),
                    java.util.Arrays.copyOfRange(quotations, from, to),
                    language,
                    paragraph.start()));
        }
    }

    /** CLDR counts some whole words among the abbreviations, as the Portuguese months: they do end sentences. */
    private boolean isMissedStop(List<Token> tokens, int at, int[] quotations) {
        Token word = tokens.get(at - 1);
        Token next = tokens.get(at + 1);
        return tokens.get(at).isSign('.')
                && quotations[at] == 0
                && word.isWord()
                && (word.text().length() > LONGEST_ABBREVIATION
                        || word.text().length() >= SHORTEST_WORD && opensWithCommonWord(tokens, at + 1))
                && (!word.isCapitalised() || language.nounsAreCapitalised())
                && next.isCapitalised()
                && next.spaceBefore()
                && !language.abbreviations().contains(word.lower());
    }

    private boolean opensWithCommonWord(List<Token> tokens, int at) {
        boolean[] common = new boolean[1];
        language.cues()
                .each(
                        tokens,
                        at,
                        at + 1,
                        (cues, length) -> common[0] |= List.of(cues).contains(Cue.FUNCTION));
        return common[0];
    }

    /** Whether the break before token {@code to} is one, and not an abbreviation, an ordinal or a quoted question. */
    private boolean endsSentence(List<Token> tokens, int from, int to, int[] quotations) {
        Token next = tokens.get(to);
        if (next.isWord()
                && !next.isCapitalised()
                && Character.isLowerCase(next.text().codePointAt(0))) {
            return false;
        }
        Token last = tokens.get(to - 1);
        if (quotations[to] < 0 && quotations[to - 1] == -quotations[to]) {
            return false;
        }
        if (last.isWord() && last.text().endsWith(".") && next.isCapitalised() && !opensWithCommonWord(tokens, to)) {
            // "The U.S. Food and Drug Administration".
            return false;
        }
        if (!last.isSign('.') || to - 2 < from) {
            return true;
        }
        Token beforeStop = tokens.get(to - 2);
        if (last.spaceBefore()) {
            return true;
        }
        if (beforeStop.isWord()) {
            boolean initial = beforeStop.text().length() == 1 && beforeStop.isCapitalised();
            return !initial && !language.abbreviations().contains(beforeStop.lower());
        }
        boolean ordinal = language.nounsAreCapitalised()
                && beforeStop.isNumber()
                && beforeStop.text().length() <= 2
                && next.isWord();
        return !ordinal;
    }
}
