package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimtracker.platform.ProblemType;

/** JSON with a value on each line. A line that can't be read says nothing about the next one. */
final class LineRows extends Rows {

    private final InputStream content;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;

    LineRows(InputStream content) {
        this.content = content;
    }

    @Override
    List<Row> read() throws IOException {
        while (at < end || fill()) {
            number++;
            String place = "line " + number;
            if (!readLine()) {
                return List.of(new Row.Unreadable(
                        place,
                        ProblemType.CONTENT_TOO_LARGE.because(
                                "The line has more than %d MB.".formatted(LARGEST_ROW >> 20))));
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return rows(text, place);
            }
        }
        return null;
    }

    /** Reads up to the end of the line, and answers whether there is room for all of it. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean fits = true;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            ended = at < end;
            fits = fits && line.size() + at - start <= LARGEST_ROW;
            if (fits) {
                line.write(buffer, start, at - start);
            }
            at += ended ? 1 : 0;
        }
        return fits;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(content.read(buffer), 0);
        return end > 0;
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
