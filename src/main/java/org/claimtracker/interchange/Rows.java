package org.claimtracker.interchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * What was sent, one row after another, in constant memory. Reading the same content again gives the same rows, which
 * is how an import that was interrupted finds its place.
 */
abstract class Rows implements AutoCloseable {

    /** How large one row may be, in bytes: more than any page says, and little enough to hold a few. */
    static final int LARGEST_ROW = 16 * 1024 * 1024;

    /** How much may come out of what was compressed. */
    private static final long MOST = 16L * 1024 * 1024 * 1024;

    static final int SAMPLE = 256 * 1024;

    private final Deque<Row> ready = new ArrayDeque<>();
    private Limited content;

    /**
     * The next row.
     *
     * @return {@code null} after the last one
     * @throws ProblemException when nothing after this place can be read
     */
    final Row next() throws IOException {
        while (ready.isEmpty()) {
            List<Row> more = read();
            if (more == null) {
                return null;
            }
            ready.addAll(more);
        }
        return ready.poll();
    }

    /** How many bytes were read for the rows so far, unpacked. Some more are read than the rows have. */
    final long bytesRead() {
        return MOST - content.left;
    }

    /** The rows of the next element; {@code null} after the last one. */
    abstract List<Row> read() throws IOException;

    @Override
    public abstract void close() throws IOException;

    /**
     * Opens what was sent.
     *
     * @param content   as it came, compressed by gzip or not
     * @param mediaType as it was sent; where it only tells of the compression, what is inside tells what it is
     * @param columns   for CSV, the columns' headers by the properties they hold; empty where they are called the same
     */
    static Rows open(InputStream content, String mediaType, Map<String, String> columns) throws IOException {
        var plain = new Limited(unpacked(new BufferedInputStream(content, 64 * 1024)));
        var text = Decoding.utf8(new BufferedInputStream(plain, SAMPLE), charset(mediaType));
        Rows rows = rows(text, mediaType, columns);
        rows.content = plain;
        return rows;
    }

    private static Rows rows(BufferedInputStream content, String mediaType, Map<String, String> columns)
            throws IOException {
        String type = mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/csv" -> new CsvRows(content, columns);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> new LineRows(content);
            case "application/json", JsonLd.MEDIA_TYPE -> new JsonRows(content);
            default -> sniffed(content, columns);
        };
    }

    private static Rows sniffed(BufferedInputStream content, Map<String, String> columns) throws IOException {
        String sample = new String(beginning(content, SAMPLE - 1), StandardCharsets.UTF_8);
        String text = sample.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return new CsvRows(content, columns);
        }
        // Lines of objects, unless the first one goes on after its line.
        int end = text.indexOf('\n');
        boolean lines = text.startsWith("{")
                && (end < 0
                        ? sample.length() == SAMPLE - 1
                        : text.substring(0, end).stripTrailing().endsWith("}"));
        return lines ? new LineRows(content) : new JsonRows(content);
    }

    /** What it begins with, which is still to be read; less where it can't be read any further. */
    static byte[] beginning(BufferedInputStream content, int most) throws IOException {
        content.mark(most + 1);
        byte[] beginning = new byte[most];
        int length = 0;
        try {
            for (int got = 0; got >= 0 && length < most; got = content.read(beginning, length, most - length)) {
                length += got;
            }
        } catch (IOException broken) {
            // Told where the rows end.
        }
        content.reset();
        return Arrays.copyOf(beginning, length);
    }

    private static InputStream unpacked(BufferedInputStream content) throws IOException {
        content.mark(2);
        int first = content.read();
        int second = content.read();
        content.reset();
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(content, 64 * 1024) : content;
    }

    /** Counts what is read, and ends where that is more than anybody sends in earnest. */
    private static final class Limited extends FilterInputStream {

        private long left = MOST;

        Limited(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            take(Math.max(got, 0));
            return got;
        }

        /** So that nobody asks for more before passing on what was read: there may be nothing more that can be. */
        @Override
        public int available() {
            return 0;
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw ProblemType.CONTENT_TOO_LARGE.because(
                        "More than %d GB come out of it; send it in several imports.".formatted(MOST >> 30));
            }
        }
    }

    /** The character set that the type names; {@code null} when it names none. */
    private static Charset charset(String mediaType) {
        for (String parameter : mediaType.split(";")) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("charset")) {
                try {
                    return Charset.forName(pair[1].replace("\"", ""));
                } catch (IllegalArgumentException unknown) {
                    throw ProblemType.MALFORMED_CONTENT.because("No such character set is known: " + pair[1] + ".");
                }
            }
        }
        return null;
    }
}
