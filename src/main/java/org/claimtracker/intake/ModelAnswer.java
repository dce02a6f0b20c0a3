package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;
import org.claimtracker.extraction.ClaimantType;

/**
 * What a language model picked out of an article: words of the article and nothing else, so that there is no number, no
 * date and no name that it could make up.
 *
 * @param claims in no order that could be relied on
 */
@RegisterForReflection
record ModelAnswer(@JsonProperty(required = true) List<Picked> claims) {

    /** Many more than an article has; an answer with more went round in circles. */
    private static final int MOST_CLAIMS = 1000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, texts -> {
                texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            })
            .build();

    ModelAnswer {
        claims = List.copyOf(claims);
    }

    /**
     * A claim as it was picked. What may be {@code null} may also be left out.
     *
     * @param quote           its words
     * @param before          what stands before them; may be {@code null}
     * @param after           what stands after them; may be {@code null}
     * @param claimant        who made it; may be {@code null}
     * @param said            words that tell the day it was made; may be {@code null}
     * @param reportedThrough where the article has it from; may be {@code null}
     * @param quantities      words that say its numbers
     * @param due             words that say by when it can be checked; may be {@code null}
     */
    @RegisterForReflection
    record Picked(
            String quote,
            String before,
            String after,
            Speaker claimant,
            String said,
            @JsonProperty("reported_through") String reportedThrough,
            List<String> quantities,
            String due) {

        Picked {
            if (quote == null) {
                throw new IllegalArgumentException("a claim without a quote");
            }
            quantities = quantities == null ? List.of() : List.copyOf(quantities);
        }
    }

    /** Who made a claim, in the model's reading. */
    @RegisterForReflection
    record Speaker(String name, Type type) {

        /** What a speaker is. */
        enum Type {
            @JsonProperty("person")
            PERSON,
            @JsonProperty("organization")
            ORGANIZATION
        }

        Speaker {
            if (name == null || type == null) {
                throw new IllegalArgumentException("a claimant without a name or a type");
            }
        }

        ClaimantType claimantType() {
            return ClaimantType.valueOf(type.name());
        }
    }

    /**
     * Reads the body of a chat completion.
     *
     * @throws ModelFailure when the model refused, was cut off, or answered something else than was asked for
     */
    static ModelAnswer of(byte[] completion) throws ModelFailure {
        try {
            JsonNode choice = JSON.readTree(completion).path("choices").path(0);
            JsonNode message = choice.path("message");
            String finish = choice.path("finish_reason").asText();
            if (message.hasNonNull("refusal") || finish.equals("content_filter")) {
                throw new ModelFailure("The language model refused to read this article.");
            }
            if (finish.equals("length")) {
                throw new ModelFailure("The language model's answer broke off because it was too long.");
            }
            ModelAnswer answer = JSON.readValue(message.path("content").asText(), ModelAnswer.class);
            if (answer == null || answer.claims().size() > MOST_CLAIMS) {
                throw ModelFailure.malformed(null);
            }
            return answer;
        } catch (IOException malformed) {
            throw ModelFailure.malformed(malformed);
        }
    }
}
