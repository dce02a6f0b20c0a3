package org.claimtracker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.claimtracker.claim.Highlight;

/**
 * What the database puts around the words that it finds in a text. It is another word for each search, so that no text
 * can have it already and pass something off as found.
 */
record Marks(String start, String end) {

    /** Code points to show before the first mark of a piece, and after its last. */
    private static final int AROUND = 60;

    private static final int MOST_PIECES = 3;

    static Marks unguessable() {
        var random = ThreadLocalRandom.current();
        String key =
                Long.toString(random.nextLong(Long.MAX_VALUE), 36) + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        return new Marks("\uE000" + key + "\uE001", "\uE001" + key + "\uE000");
    }

    /** Options for {@code ts_headline}, which then answers the whole text. */
    String options() {
        return "HighlightAll=true, StartSel=\"%s\", StopSel=\"%s\"".formatted(start, end);
    }

    /** A mark in UTF-16 units of the text without marks. */
    private record Span(int start, int end) {}

    /** The pieces of a marked text that have marks; none where it has none. */
    List<Highlight> pieces(Highlight.Field field, String markedAsLookedUp) {
        String marked = markedAsLookedUp.replace(Unspaced.SEAM, "");
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf(start); open >= 0; open = marked.indexOf(start, at)) {
            int close = marked.indexOf(end, open);
            text.append(marked, at, open);
            int from = text.length();
            text.append(marked, open + start.length(), close);
            boolean continues = !spans.isEmpty() && spans.getLast().end() == from;
            spans.add(new Span(continues ? spans.removeLast().start() : from, text.length()));
            at = close + end.length();
        }
        text.append(marked.substring(at));
        List<Highlight> pieces = new ArrayList<>();
        for (int first = 0; first < spans.size() && pieces.size() < MOST_PIECES; ) {
            int last = first;
            while (last + 1 < spans.size() && areNear(text, spans.get(last), spans.get(last + 1))) {
                last++;
            }
            pieces.add(piece(field, text.toString(), spans.subList(first, last + 1)));
            first = last + 1;
        }
        return pieces;
    }

    /** Lines are texts of their own, such as one quote and the next one. */
    private static boolean areNear(CharSequence text, Span one, Span next) {
        return next.start() - one.end() <= AROUND
                && text.subSequence(one.end(), next.start()).chars().noneMatch(c -> c == '\n');
    }

    private static Highlight piece(Highlight.Field field, String text, List<Span> spans) {
        int from = before(text, spans.getFirst().start());
        int to = after(text, spans.getLast().end());
        List<Highlight.Mark> marks = spans.stream()
                .map(span -> new Highlight.Mark(
                        text.codePointCount(from, span.start()), text.codePointCount(from, span.end())))
                .toList();
        return new Highlight(field, text.substring(from, to), marks);
    }

    /** A place some words earlier, at the start of a word or line. */
    private static int before(String text, int place) {
        int from = text.lastIndexOf('\n', place - 1) + 1;
        int earliest = text.codePointCount(0, place) <= AROUND ? 0 : text.offsetByCodePoints(place, -AROUND);
        if (earliest <= from) {
            return from;
        }
        int space = text.indexOf(' ', earliest);
        return space >= 0 && space < place ? space + 1 : earliest;
    }

    private static int after(String text, int place) {
        int line = text.indexOf('\n', place);
        int to = line < 0 ? text.length() : line;
        int latest = text.codePointCount(place, text.length()) <= AROUND
                ? text.length()
                : text.offsetByCodePoints(place, AROUND);
        if (latest >= to) {
            return to;
        }
        int space = text.lastIndexOf(' ', latest);
        return space > place ? space : latest;
    }
}
