package org.claimtracker.extraction;

import java.util.List;

/** Finds which tokens of a paragraph stand in quotation marks. */
final class Quotations {

    private Quotations() {}

    /** For each token 0, or the number of its quotation from 1, negative for the marks themselves. */
    static int[] in(List<Token> tokens) {
        int[] quotations = new int[tokens.size()];
        int number = 0;
        int openedAt = -1;
        char closing = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            char sign = token.text().charAt(0);
            if (openedAt >= 0 && (sign == closing || (closing == '“' && sign == '”'))) {
                number++;
                java.util.Arrays.fill(quotations, openedAt + 1, i, number);
                quotations[openedAt] = -number;
                quotations[i] = -number;
                openedAt = -1;
            } else if (openedAt < 0) {
                closing = closing(sign);
                openedAt = closing == 0 ? -1 : i;
            }
        }
        if (openedAt >= 0 && closing != '"') {
            // A quotation that runs over several paragraphs is closed in the last of them only.
            number++;
            java.util.Arrays.fill(quotations, openedAt + 1, tokens.size(), number);
            quotations[openedAt] = -number;
        }
        return quotations;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '"' -> '"';
            default -> 0;
        };
    }
}
