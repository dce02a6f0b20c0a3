package org.claimtracker.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.claimtracker.extraction.ArticleText;

/**
 * What a language model is asked about an article. The instructions and the article are messages of their own, and the
 * article is one JSON object, out of which no text can break. A text that talks the model into something all the same
 * gains little: the model can answer nothing but words of that text.
 */
final class ModelQuestion {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMPT = resource("prompt.txt");
    private static final JsonNode ANSWER_SCHEMA = tree(resource("answer.schema.json"));

    private final ArticleText article;
    private final String text;

    /**
     * A question about an article.
     *
     * @param longestText how many characters of the text are asked about at most
     */
    ModelQuestion(ArticleText article, int longestText) {
        this.article = article;
        text = beginning(article.text(), longestText);
    }

    /** As much of the article as is asked about; what the model quotes has to stand in here. */
    String text() {
        return text;
    }

    /** What to tell about what was left out; {@code null} when nothing was. */
    String note() {
        int whole = article.text().codePointCount(0, article.text().length());
        int asked = text.codePointCount(0, text.length());
        return asked == whole
                ? null
                : "The language model was given the first %d of the text's %d characters; claims after them are missing."
                        .formatted(asked, whole);
    }

    /**
     * The question as the body of a request.
     *
     * @param temperature {@code null} for the model's own
     */
    String asJson(String model, Double temperature) {
        ObjectNode question = JSON.createObjectNode().put("model", model);
        if (temperature != null) {
            question.put("temperature", temperature);
        }
        var messages = question.putArray("messages");
        messages.addObject().put("role", "system").put("content", PROMPT);
        messages.addObject().put("role", "user").put("content", article().toString());
        ObjectNode format = question.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", "claims")
                .put("strict", true)
                .set("schema", ANSWER_SCHEMA);
        return question.toString();
    }

    private ObjectNode article() {
        ObjectNode data =
                JSON.createObjectNode().put("language", article.inLanguage().toLanguageTag());
        if (article.publishedOn() != null) {
            data.put("published", article.publishedOn().toString());
        }
        if (article.publisher() != null) {
            data.put("publisher", article.publisher());
        }
        if (article.headline() != null) {
            data.put("headline", article.headline());
        }
        return data.put("text", text);
    }

    /** Whole paragraphs where there are any, so that no claim is cut in two. */
    private static String beginning(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = text.offsetByCodePoints(0, longest);
        int paragraph = text.lastIndexOf('\n', end);
        return text.substring(0, paragraph > 0 ? paragraph : end);
    }

    private static String resource(String name) {
        try (InputStream in = ModelQuestion.class.getResourceAsStream("/extraction/model/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
