package org.claimtracker.extraction;

import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;

/** Turns places in a text, asked for from front to back, into quotes, without counting the text anew for each. */
final class QuoteAnchor {

    private final String text;
    private int countedUnits;
    private int countedCodePoints;

    QuoteAnchor(String text) {
        this.text = text;
    }

    TextPosition position(int start, int end) {
        if (start < countedUnits) {
            countedUnits = 0;
            countedCodePoints = 0;
        }
        countedCodePoints += text.codePointCount(countedUnits, start);
        countedUnits = start;
        return new TextPosition(countedCodePoints, countedCodePoints + text.codePointCount(start, end));
    }

    TextQuote quote(int start, int end) {
        return TextQuote.between(start, end, text);
    }
}
