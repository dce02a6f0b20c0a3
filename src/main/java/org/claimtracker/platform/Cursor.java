package org.claimtracker.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The place in an ordered list that a page starts after: the values the list is ordered by, of the row before. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private static final String ABSENT = "null";

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?");

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = key;
    }

    static String encode(String list, List<?> key) {
        String text = Stream.concat(Stream.of(list), key.stream().map(String::valueOf))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, String list) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            if (parts.getFirst().equals(list)) {
                return new Cursor(parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below: to the caller, a broken cursor and a foreign one are the same mistake.
        }
        throw invalid();
    }

    /** The value at {@code index}, an id. */
    public UUID uuid(int index) {
        UUID id = StrictJson.id(text(index));
        if (id == null) {
            throw invalid();
        }
        return id;
    }

    /** The value at {@code index}, a date. */
    public LocalDate date(int index) {
        LocalDate date = StrictJson.date(text(index));
        if (date == null) {
            throw invalid();
        }
        return date;
    }

    /** The value at {@code index}, a time. */
    public Instant instant(int index) {
        Instant time = StrictJson.instant(text(index));
        if (time == null) {
            throw invalid();
        }
        return time;
    }

    /** How many values there are: lists that can be ordered in two ways tell their cursors apart by it. */
    public int size() {
        return key.size();
    }

    /** The value at {@code index}, a decimal number of the size this service has. */
    public BigDecimal decimal(int index) {
        if (!DECIMAL.matcher(text(index)).matches()) {
            throw invalid();
        }
        return new BigDecimal(text(index));
    }

    /** Whether there is no value at {@code index}. */
    public boolean isAbsent(int index) {
        return text(index).equals(ABSENT);
    }

    /** The value at {@code index}, a whole number. */
    public int number(int index) {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException forged) {
            throw invalid();
        }
    }

    private String text(int index) {
        if (index >= key.size()) {
            throw invalid();
        }
        return key.get(index);
    }

    private static ProblemException invalid() {
        return ProblemType.INVALID_CURSOR
                .because("Start at the first page, or use the cursor with the filters it was answered for.")
                .atParameter("cursor", "must be the next of a page of this list");
    }
}
