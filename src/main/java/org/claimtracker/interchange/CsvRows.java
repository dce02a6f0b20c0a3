package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/** A table with a header line, each further line a ClaimReview, put together from its columns. */
final class CsvRows extends Rows {

    /** The properties that columns can hold, and where they stand in a ClaimReview. */
    static final Map<String, List<String>> PROPERTIES = properties();

    private static final int SAMPLE = 64 * 1024;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Limited limited;
    private final Map<String, Integer> columns;

    CsvRows(BufferedInputStream content, Map<String, String> mapping) throws IOException {
        byte[] sample = beginning(content, SAMPLE);
        limited = new Limited(new InputStreamReader(content, StandardCharsets.UTF_8));
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(new String(sample, StandardCharsets.UTF_8)))
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                    .setIgnoreEmptyLines(true)
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .get()
                    .parse(limited);
            records = parser.iterator();
        } catch (UncheckedIOException | IOException malformed) {
            throw broken(1);
        }
        columns = columns(parser.getHeaderNames(), mapping);
    }

    @Override
    List<Row> read() throws IOException {
        limited.next();
        CSVRecord csv;
        try {
            if (!records.hasNext()) {
                return null;
            }
            csv = records.next();
        } catch (UncheckedIOException malformed) {
            throw broken(parser.getCurrentLineNumber());
        }
        String place = "line " + (parser.getCurrentLineNumber());
        return List.of(new Row.Review(place, new SchemaNode(review(csv), Map.of())));
    }

    private ObjectNode review(CSVRecord csv) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("@type", "ClaimReview");
        columns.forEach((property, column) -> {
            String value = column < csv.size() ? unguarded(csv.get(column)) : null;
            if (value != null && !value.isBlank()) {
                put(review, PROPERTIES.get(property), value);
            }
        });
        // What has no place in a ClaimReview is kept with the original under its own name.
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        List<String> names = parser.getHeaderNames();
        for (int i = 0; i < csv.size(); i++) {
            if (!columns.containsValue(i) && !csv.get(i).isBlank()) {
                others.put(
                        i < names.size() && !names.get(i).isBlank() ? names.get(i) : "column " + (i + 1), csv.get(i));
            }
        }
        if (!others.isEmpty()) {
            review.set("columns", others);
        }
        return review;
    }

    private static void put(ObjectNode into, List<String> path, String value) {
        ObjectNode at = into;
        for (String step : path.subList(0, path.size() - 1)) {
            at = at.withObject("/" + step);
        }
        at.put(path.getLast(), value);
    }

    /** What the export puts before a cell so that no spreadsheet takes it for a formula. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && CsvExport.startsLikeAFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static Map<String, Integer> columns(List<String> headers, Map<String, String> mapping) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            byName.putIfAbsent(headers.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String property : PROPERTIES.keySet()) {
            Integer column =
                    byName.get(mapping.getOrDefault(property, property).strip().toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.put(property, column);
            } else if (mapping.containsKey(property)) {
                throw ProblemType.MALFORMED_CONTENT.because(
                        "No column is called %s; the header has %s.".formatted(mapping.get(property), headers));
            }
        }
        if (!columns.containsKey("claimReviewed")) {
            throw ProblemType.MALFORMED_CONTENT.because(
                    "No column is called claimReviewed, and none is mapped to it; the header has %s."
                            .formatted(headers));
        }
        return columns;
    }

    /** The one that stands most often in the header line. */
    private static char delimiter(String sample) {
        String header = sample.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Map<String, List<String>> properties() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("url", List.of("url"));
        properties.put("claimReviewed", List.of("claimReviewed"));
        properties.put("datePublished", List.of("datePublished"));
        properties.put("inLanguage", List.of("inLanguage"));
        properties.put("title", List.of("name"));
        properties.put("summary", List.of("reviewBody"));
        properties.put("rating", List.of("reviewRating", "alternateName"));
        properties.put("ratingValue", List.of("reviewRating", "ratingValue"));
        properties.put("bestRating", List.of("reviewRating", "bestRating"));
        properties.put("worstRating", List.of("reviewRating", "worstRating"));
        properties.put("ratingExplanation", List.of("reviewRating", "ratingExplanation"));
        properties.put("publisher", List.of("publisher", "name"));
        properties.put("publisherUrl", List.of("publisher", "url"));
        properties.put("claimant", List.of("itemReviewed", "author", "name"));
        properties.put("claimantType", List.of("itemReviewed", "author", "@type"));
        properties.put("claimDate", List.of("itemReviewed", "datePublished"));
        properties.put("appearance", List.of("itemReviewed", "appearance"));
        return java.util.Collections.unmodifiableMap(properties);
    }

    private static ProblemException broken(long line) {
        return ProblemType.MALFORMED_CONTENT.because(
                "The table can't be read after line %d: a quotation mark may be missing.".formatted(line));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Ends reading when a quotation mark that is missing would draw all that follows into one cell. */
    private static final class Limited extends FilterReader {

        private int left = LARGEST_ROW;

        Limited(Reader reader) {
            super(reader);
        }

        void next() {
            left = LARGEST_ROW;
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            // Small pieces, so that what is read ahead counts for little.
            int got = super.read(into, offset, Math.min(length, 8192));
            take(Math.max(got, 0));
            return got;
        }

        private void take(int characters) throws IOException {
            left -= characters;
            if (left < 0) {
                throw new IOException("one row is too large");
            }
        }
    }
}
