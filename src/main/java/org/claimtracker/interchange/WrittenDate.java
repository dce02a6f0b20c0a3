package org.claimtracker.interchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as pages write it, with or without a time of day. What could be either of two days is not taken for one.
 *
 * @param day the day, where it was written
 * @param at  the moment; the start of the day where there is no time, and UTC where there is no offset
 */
record WrittenDate(LocalDate day, Instant at) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "(?:(?:T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?.*");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
    private static final Pattern BY_DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");

    private static final List<DateTimeFormatter> IN_WORDS = List.of(
            worded("MMMM d, uuuu"),
            worded("MMM d, uuuu"),
            worded("MMM. d, uuuu"),
            worded("d MMMM uuuu"),
            worded("d MMM uuuu"),
            worded("EEEE, MMMM d, uuuu"),
            worded("EEEE, d MMMM uuuu"));

    private static DateTimeFormatter worded(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** Reads it; empty where it is no date, or no calendar or store has it. */
    static Optional<WrittenDate> read(String written) {
        String text = written.strip();
        try {
            return Optional.ofNullable(parse(text))
                    .filter(moment -> moment.day.getYear() >= 1 && moment.day.getYear() <= 9999);
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static WrittenDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso(iso);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return on(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
        }
        Matcher byDay = BY_DAY.matcher(text);
        if (byDay.matches()) {
            return byDay(text, number(byDay, 1), number(byDay, 2), number(byDay, 3));
        }
        if (SECONDS.matcher(text).matches()) {
            return at(Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return at(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
        }
        for (DateTimeFormatter words : IN_WORDS) {
            try {
                return on(LocalDate.parse(text, words));
            } catch (DateTimeParseException other) {
                // The next one may fit.
            }
        }
        return at(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    private static WrittenDate iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        if (iso.group(4) == null) {
            return on(day);
        }
        LocalDateTime time =
                day.atTime(number(iso, 4), number(iso, 5), iso.group(6) == null ? 0 : Math.min(59, number(iso, 6)));
        String offset = iso.group(7);
        boolean utc = offset == null || !(offset.startsWith("+") || offset.startsWith("-"));
        return at(time.atOffset(utc ? ZoneOffset.UTC : ZoneOffset.of(offset)));
    }

    /** In most of the world the day comes first, and with dots always; 03/04 could be either. */
    private static WrittenDate byDay(String text, int first, int second, int year) {
        if (first > 12 || first == second || text.indexOf('.') >= 0) {
            return on(LocalDate.of(year, second, first));
        }
        return second > 12 ? on(LocalDate.of(year, first, second)) : null;
    }

    private static WrittenDate on(LocalDate day) {
        return new WrittenDate(day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static WrittenDate at(OffsetDateTime time) {
        return new WrittenDate(time.toLocalDate(), time.toInstant());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
