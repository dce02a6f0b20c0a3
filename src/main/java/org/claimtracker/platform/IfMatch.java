package org.claimtracker.platform;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The {@code If-Match} header of a change: which version its author has seen.
 *
 * <p>A change passes when one of the tags has the version that is stored. The digest in a tag is left alone: it also
 * moves with what is not part of the record, such as a day that ended, and nobody's work is lost by that.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-[0-9a-f]{16}\"");

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /**
     * Reads the header.
     *
     * @param header its value, {@code null} when it was not sent
     * @throws ProblemException {@link ProblemType#PRECONDITION_REQUIRED} when it was not sent
     */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED.because(
                    "Send the ETag of the version you have seen as If-Match, so that nobody's change is lost.");
        }
        return new IfMatch(header);
    }

    /**
     * Lets a change of the entity pass or not.
     *
     * @throws ProblemException {@link ProblemType#PRECONDITION_FAILED} when another version is stored
     */
    public void check(Recorded entity) {
        check(entity.version());
    }

    /** The same for what is no entity, by the version that is stored. */
    public void check(int version) {
        // A weak tag says that two versions are alike, not that they are the same: it never matches here.
        boolean matches = Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> {
            var strong = TAG.matcher(tag);
            return tag.equals("*") || strong.matches() && Integer.parseInt(strong.group(1)) == version;
        });
        if (!matches) {
            throw stale();
        }
    }

    static ProblemException stale() {
        return ProblemType.PRECONDITION_FAILED.because("Read it again, and repeat the change if it still applies.");
    }
}
