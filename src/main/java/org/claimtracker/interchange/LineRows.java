package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimtracker.platform.ProblemType;

/** JSON with a value on each line. A line that can't be read says nothing about the next one. */
final class LineRows extends Rows {

    private static final ObjectReader READER =
            LenientJson.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final BufferedInputStream content;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    LineRows(BufferedInputStream content) {
        this.content = content;
    }

    @Override
    List<Row> read() throws IOException {
        while (true) {
            line.reset();
            boolean tooLong = false;
            int next = content.read();
            if (next < 0) {
                return null;
            }
            number++;
            for (; next >= 0 && next != '\n'; next = content.read()) {
                if (line.size() < LARGEST_ROW) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            String place = "line " + number;
            if (tooLong) {
                return List.of(new Row.Unreadable(
                        place,
                        ProblemType.CONTENT_TOO_LARGE.because(
                                "The line has more than %d MB.".formatted(LARGEST_ROW >> 20))));
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (!text.isBlank()) {
                return rows(text, place);
            }
        }
    }

    private static List<Row> rows(String text, String place) {
        try {
            JsonNode element = READER.readTree(text);
            return Row.in(element, place, Map.of());
        } catch (JsonProcessingException malformed) {
            return List.of(new Row.Unreadable(place, JsonRows.malformed(malformed)));
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
