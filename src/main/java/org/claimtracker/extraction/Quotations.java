package org.claimtracker.extraction;

import java.util.Arrays;
import java.util.List;

/**
 * Finds which tokens of a paragraph are quoted: between double or single marks of any language, or behind the dash that
 * opens speech in Spanish, Portuguese and French.
 */
final class Quotations {

    private final List<Token> tokens;
    private final Language language;
    private final int[] numbers;
    private int number;

    private Quotations(List<Token> tokens, Language language) {
        this.tokens = tokens;
        this.language = language;
        this.numbers = new int[tokens.size()];
    }

    /** For each token 0, or the number of its quotation from 1, negative for the marks themselves. */
    static int[] in(List<Token> tokens, Language language) {
        Quotations quotations = new Quotations(tokens, language);
        quotations.readDoubleMarks();
        quotations.readSingleMarks();
        if (quotations.number == 0) {
            quotations.readDashes();
        }
        return quotations.numbers;
    }

    private void readDoubleMarks() {
        int openedAt = -1;
        char closing = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            char sign = token.text().charAt(0);
            if (openedAt >= 0 && closing == '”' && sign == '’' && isTwice(i)) {
                // “It rained,’’ she said.
                mark(openedAt, i);
                numbers[i + 1] = numbers[i];
                openedAt = -1;
                i++;
                continue;
            }
            if (openedAt >= 0 && closes(sign, closing, token.spaceBefore())) {
                mark(openedAt, i);
                openedAt = -1;
            } else if (openedAt < 0) {
                closing = opensTurned(i, sign) ? '”' : closing(sign);
                openedAt = closing == 0 ? -1 : i;
            }
        }
        if (openedAt >= 0 && closing != '"') {
            // A quotation that runs over several paragraphs is closed in the last of them only.
            markToTheEnd(openedAt);
        }
    }

    /** ”Notre assureur n’a pas suivi”: the closing mark where the opening one should be. */
    private boolean opensTurned(int at, char sign) {
        return sign == '”' && (at == 0 || tokens.get(at).spaceBefore()) && isAttachedWord(at + 1);
    }

    private boolean isTwice(int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).isSign('’')
                && !tokens.get(at + 1).spaceBefore();
    }

    /** Whether the mark closes what another opened; what one program sets straight, another may have curled. */
    private static boolean closes(char sign, char closing, boolean spaceBefore) {
        boolean curled = closing == '”' || closing == '“';
        return sign == closing
                || closing == '“' && sign == '”'
                || curled && sign == '"' && !spaceBefore
                || closing == '"' && (sign == '”' || sign == '“' && !spaceBefore);
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '"' -> '"';
            case '「' -> '」';
            case '『' -> '』';
            default -> 0;
        };
    }

    /** Single marks, the closing one of which may be an apostrophe as well: "‘The workers’ pay fell,’ he said." */
    private void readSingleMarks() {
        int openedAt = -1;
        int perhapsClosedAt = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.SIGN || (numbers[i] != 0 && openedAt < 0)) {
                continue;
            }
            char sign = token.text().charAt(0);
            if (openedAt >= 0
                    && closesSingle(openedAt, sign)
                    && !isAttachedWord(i + 1)
                    && (token.spaceBefore() || !isLoose(openedAt))) {
                if (isSurelyClosing(i)) {
                    mark(openedAt, i);
                    openedAt = -1;
                    continue;
                }
                perhapsClosedAt = i;
            }
            if (opensSingle(i, sign)) {
                if (openedAt >= 0 && perhapsClosedAt > openedAt) {
                    mark(openedAt, perhapsClosedAt);
                }
                openedAt = i;
            }
        }
        if (openedAt >= 0 && perhapsClosedAt > openedAt) {
            mark(openedAt, perhapsClosedAt);
        } else if (openedAt == 0 && tokens.get(0).isSign('‘')) {
            markToTheEnd(0);
        }
    }

    private boolean opensSingle(int at, char sign) {
        boolean opening = sign == '‘' || sign == '‚' || sign == '\'' || sign == '‹';
        boolean free = tokens.get(at).spaceBefore()
                || !tokens.get(at - 1).isWord() && !tokens.get(at - 1).isNumber();
        return opening && (free && isAttachedWord(at + 1) || isLoose(at));
    }

    /** "' Les ventes progressent ' indique le groupe": a mark that opens a paragraph with a space behind it. */
    private boolean isLoose(int at) {
        return at == 0
                && language.has(Style.REPORTS_WITH_THAT)
                && tokens.get(at).isSign('\'')
                && tokens.size() > 1
                && tokens.get(1).spaceBefore()
                && tokens.get(1).isWord()
                && tokens.get(1).isCapitalised();
    }

    private boolean closesSingle(int openedAt, char sign) {
        return switch (tokens.get(openedAt).text().charAt(0)) {
            case '‘' -> sign == '’';
            case '‚' -> sign == '‘' || sign == '’';
            case '‹' -> sign == '›';
            default -> sign == '\'';
        };
    }

    private boolean isAttachedWord(int at) {
        return at < tokens.size()
                && !tokens.get(at).spaceBefore()
                && (tokens.get(at).isWord() || tokens.get(at).isNumber());
    }

    /** Behind a stop or before one, where no apostrophe of possession stands. */
    private boolean isSurelyClosing(int at) {
        return tokens.get(at - 1).kind() == Token.Kind.SIGN
                || at + 1 == tokens.size()
                || tokens.get(at + 1).kind() == Token.Kind.SIGN;
    }

    /** "—It rained —said Ana—. It was cold.": speech, who speaks, and speech again. */
    private void readDashes() {
        if (tokens.size() < 3 || !isDash(tokens.getFirst())) {
            return;
        }
        int aside = nextDash(1);
        boolean attributed = aside > 0 && aside + 1 < tokens.size() && says(aside + 1);
        if (!attributed) {
            if (aside < 0 && tokens.getFirst().isSign('—') && isAttachedWord(1)) {
                markToTheEnd(0);
            }
            return;
        }
        mark(0, aside);
        int resumed = nextDash(aside + 1);
        if (resumed > 0 && resumed + 2 < tokens.size()) {
            markToTheEnd(resumed);
        }
    }

    private static boolean isDash(Token token) {
        return token.isSign('—') || token.isSign('–') || token.isSign('―') || token.isSign('-');
    }

    private int nextDash(int from) {
        for (int i = from; i < tokens.size(); i++) {
            boolean apart = tokens.get(i).spaceBefore() || i + 1 == tokens.size() || !isAttachedWord(i + 1);
            if (isDash(tokens.get(i)) && apart) {
                return i;
            }
        }
        return -1;
    }

    private boolean says(int at) {
        boolean[] says = new boolean[1];
        language.cues().each(tokens, at, tokens.size(), (cues, length) -> {
            for (Cue cue : cues) {
                says[0] |= cue == Cue.SAY || cue == Cue.SAY_AFTER;
            }
        });
        boolean lowerCase = tokens.get(at).isWord() && !tokens.get(at).isCapitalised();
        return says[0] || (lowerCase && tokens.getFirst().isSign('—'));
    }

    private void mark(int opening, int closing) {
        number++;
        Arrays.fill(numbers, opening + 1, closing, number);
        numbers[opening] = -number;
        numbers[closing] = -number;
    }

    private void markToTheEnd(int opening) {
        number++;
        Arrays.fill(numbers, opening + 1, tokens.size(), number);
        numbers[opening] = -number;
    }
}
