package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimtracker.platform.ProblemType;

/** JSON with a value on each line. A line that can't be read says nothing about the next one. */
final class LineRows extends Rows {

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

    private static List<Row> rows(String text, String place) throws IOException {
        try (JsonParser parser = LenientJson.MAPPER.createParser(text)) {
            var tree = new JsonTree(parser);
            JsonNode element = tree.read(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "goes on after its end");
            }
            return tree.problem() == null
                    ? Row.in(element, place, Map.of())
                    : List.of(new Row.Unreadable(place, tree.problem()));
        } catch (JsonProcessingException malformed) {
            return List.of(new Row.Unreadable(place, JsonRows.malformed(malformed)));
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
