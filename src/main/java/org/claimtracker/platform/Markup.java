package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads the string that holds a web page. Other strings are refused where they have a character that can't be stored; a
 * page is somebody else's, and whoever sends it cannot correct it. So such a character becomes U+FFFD, as in browsers
 * (<a href="https://html.spec.whatwg.org/multipage/parsing.html#parse-errors">HTML, unexpected-null-character</a>).
 */
public final class Markup extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;
    private static final int REPLACEMENT = 0xFFFD;

    Markup() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String page = parser.getText();
        return StrictJson.isStorable(page) ? page : repaired(page);
    }

    private static String repaired(String page) {
        var repaired = new StringBuilder(page.length());
        page.codePoints()
                .map(character -> isStorable(character) ? character : REPLACEMENT)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

    private static boolean isStorable(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }
}
