package org.claimtracker.interchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * Makes UTF-8 of what was written in another character set: in the one that a mark at its beginning tells, or that it
 * was sent with, or else in Windows' own, as spreadsheets save tables, where it can't be UTF-8.
 */
final class Decoding {

    private static final int SAMPLE = 64 * 1024;
    private static final char REPLACEMENT = '\uFFFD';

    /** A constant, so that the native executable has it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoding() {}

    /**
     * The content as UTF-8, without a mark at its beginning.
     *
     * @param said what it was sent as; {@code null} when nobody said
     */
    static BufferedInputStream utf8(BufferedInputStream content, Charset said) throws IOException {
        Charset charset = charset(Rows.beginning(content, SAMPLE), said);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return unmarked(content);
        }
        return unmarked(new BufferedInputStream(
                ReaderInputStream.builder()
                        .setReader(new InputStreamReader(content, charset))
                        .setCharset(StandardCharsets.UTF_8)
                        .get(),
                Rows.SAMPLE));
    }

    private static Charset charset(byte[] sample, Charset said) {
        int first = sample.length > 0 ? sample[0] & 0xFF : -1;
        int second = sample.length > 1 ? sample[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        // Without a mark: what begins with a letter, a quote or a brace has a zero beside it.
        if (first == 0 && second > 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first > 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return said;
        }
        return isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Whether at least half of what is not ASCII can be read: a broken character makes no other ones of the rest. */
    private static boolean isUtf8(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        long unreadable = text.chars().filter(c -> c == REPLACEMENT).count();
        long readable = text.chars().filter(c -> c > 0x7F).count() - unreadable;
        return unreadable <= readable;
    }

    private static BufferedInputStream unmarked(BufferedInputStream content) throws IOException {
        boolean marked = new String(Rows.beginning(content, 3), StandardCharsets.UTF_8).equals("\uFEFF");
        content.skipNBytes(marked ? 3 : 0);
        return content;
    }
}
