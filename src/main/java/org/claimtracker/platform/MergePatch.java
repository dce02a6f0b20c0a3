package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/**
 * Applies a JSON Merge Patch (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>) to the editable part of
 * a resource. What comes out is validated as a whole, like something new: {@code null} clears what may be empty and is
 * refused where a value must be, and an absent name stays as it is.
 */
@Singleton
public class MergePatch {

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The document after the patch.
     *
     * @param document the editable part as it is stored
     * @param patch    the body of the request
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when the result is not allowed
     */
    public <T> T apply(T document, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.invalid("", "must be an object with the values to change");
        }
        JsonNode merged = merge(json.valueToTree(document), changes);
        try {
            @SuppressWarnings("unchecked")
            T result = (T) json.treeToValue(merged, document.getClass());
            var violations = validator.validate(result);
            if (!violations.isEmpty()) {
                throw Violations.problem(violations);
            }
            return result;
        } catch (JsonProcessingException failure) {
            throw JsonFailures.problem(failure);
        }
    }

    private JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : json.createObjectNode();
        patch.properties().forEach(change -> {
            String name = change.getKey();
            switch (change.getValue()) {
                case ObjectNode inner -> result.set(name, merge(result.path(name), inner));
                // Null stays as null rather than leaving the object: reading it then names what must have a value.
                case JsonNode value -> result.set(name, value);
            }
        });
        return result;
    }
}
