package org.claimtracker.extraction;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;

/** Cuts paragraphs into sentences with the rules and abbreviations of CLDR and of the language's file. */
final class SentenceSplitter {

    /** Where no person would have put so many words into one sentence, it is a table or noise and is left out. */
    static final int LONGEST = 300;

    private static final int LONGEST_ABBREVIATION = 4;
    private static final int SHORTEST_LAST_WORD = 4;

    /** Where ICU keeps what CLDR says of breaks in text. */
    private static final String BREAKS = "com/ibm/icu/impl/data/icudata/brkitr";

    private final Language language;
    private final BreakIterator breaks;
    private final PostNominals postNominals;

    SentenceSplitter(Language language) {
        this.language = language;
        this.postNominals = new PostNominals(language);
        this.breaks = language.sentences();
    }

    /**
     * The words that CLDR knows to end in a full stop within a sentence, without it and in lower case. It counts some
     * whole words among them, as the Portuguese months, which do end sentences: the long ones are left out.
     */
    static Set<String> abbreviations(ULocale locale) {
        try {
            UResourceBundle breaks = UResourceBundle.getBundleInstance(BREAKS, locale);
            if (!breaks.getULocale().getLanguage().equals(locale.getLanguage())) {
                return Set.of();
            }
            UResourceBundle words = breaks.get("exceptions").get("SentenceBreak");
            Set<String> abbreviations = new HashSet<>();
            for (int i = 0; i < words.getSize(); i++) {
                String word = words.getString(i);
                String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
                if (bare.length() <= LONGEST_ABBREVIATION || bare.indexOf('.') > 0) {
                    abbreviations.add(UCharacter.toLowerCase(locale, bare));
                }
            }
            return abbreviations;
        } catch (MissingResourceException none) {
            return Set.of();
        }
    }

    List<Sentence> sentences(String text, ArticleBody.Paragraph paragraph) {
        List<Token> tokens =
                postNominals.without(language.tokenizer().tokens(text, paragraph.start(), paragraph.end()));
        int[] quotations = Quotations.in(tokens, language);
        breaks.setText(text.substring(paragraph.start(), paragraph.end()));
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int to = 0;
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (to < tokens.size() && tokens.get(to).start() < paragraph.start() + end) {
                if (to > from && opensWithNumber(tokens, to)) {
                    add(sentences, tokens, quotations, from, to, paragraph);
                    from = to;
                }
                to++;
            }
            if (to > from && (to == tokens.size() || endsSentence(tokens, from, to, quotations))) {
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

    /** "… ces chiffres. « 99,6 % des postes": a number in front, where Unicode's rules see but what is in lower case. */
    private boolean opensWithNumber(List<Token> tokens, int at) {
        boolean quoted = !tokens.get(at).isWord() && !tokens.get(at).isNumber() && at + 1 < tokens.size();
        boolean number = tokens.get(quoted ? at + 1 : at).isNumber();
        if (!number
                || at < 2
                || !tokens.get(at).spaceBefore()
                || !tokens.get(at - 1).isSign('.')) {
            return false;
        }
        Token last = tokens.get(at - 2);
        return last.isWord()
                && !last.isCapitalised()
                && last.text().length() >= SHORTEST_LAST_WORD
                && !tokens.get(at - 1).spaceBefore()
                && !language.abbreviations().contains(last.lower());
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
            // "£3.4m.": what is written onto a number ends with it.
            boolean unit = !beforeStop.spaceBefore()
                    && to - 3 >= from
                    && tokens.get(to - 3).isNumber();
            boolean platform = beforeStop.text().equals("X")
                    && to - 3 >= from
                    && tokens.get(to - 3).isWord()
                    && !tokens.get(to - 3).isCapitalised();
            // "Rp 1,55 M. Namun": behind a number, a letter is what it counts, and no initial.
            boolean amount = to - 3 >= from && tokens.get(to - 3).isNumber();
            boolean initial = beforeStop.text().length() == 1 && beforeStop.isCapitalised() && !platform && !amount;
            return unit
                    || !initial
                            && (!language.abbreviations().contains(beforeStop.lower())
                                    || opensWithCommonWord(tokens, to)
                                            && !language.ownAbbreviations().contains(beforeStop.lower()));
        }
        boolean ordinal = language.has(Style.ORDINALS_END_IN_STOP)
                && beforeStop.isNumber()
                && beforeStop.text().length() <= 2
                && next.isWord();
        return !ordinal || opensWithCommonWord(tokens, to);
    }
}
