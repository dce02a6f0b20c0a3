package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim at its place in an article, as a <a href="https://www.w3.org/TR/annotation-model/">W3C Web Annotation</a>. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A claim at its place in an article, as a W3C Web Annotation.")
record Annotation(
        @Schema(required = true, examples = "urn:uuid:0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11")
        String id,

        @Schema(required = true, examples = "Annotation") String type,
        @Schema(required = true, examples = "describing") String motivation,
        @Schema(required = true) Instant created,
        @Schema(required = true) Body body,
        @Schema(required = true) Target target) {

    /** What is claimed there. */
    @RegisterForReflection
    @Schema(name = "AnnotationBody", description = "What is claimed there; its id is the claim's address.")
    record Body(
            @Schema(required = true, examples = "https://claims.example/v1/claims/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11")
            String id,

            @Schema(required = true, examples = "TextualBody")
            String type,

            @Schema(required = true, examples = "Parler has 12 million users")
            String value,

            @Schema(required = true, examples = "text/plain")
            String format,

            @Schema(required = true, examples = "en") String language) {}

    /** Where it is claimed. */
    @RegisterForReflection
    @Schema(name = "AnnotationTarget", description = "The text in which it is claimed, and where in it.")
    record Target(
            @Schema(required = true, examples = "https://kabar.example/parler-kembali")
            String source,

            @Schema(required = true) List<Selector> selector,
            @Schema(required = true) State state) {}

    /** A TextQuoteSelector, or a TextPositionSelector. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "AnnotationSelector",
            description = "A TextQuoteSelector, or a TextPositionSelector that counts Unicode code points.")
    record Selector(
            @Schema(required = true, examples = "TextQuoteSelector")
            String type,

            @Schema(examples = "12 juta pengguna") String exact,
            @Schema(examples = "yang menyatakan memiliki ") String prefix,
            @Schema(examples = " menuntut Amazon") String suffix,
            @Schema(examples = "3901") Integer start,
            @Schema(examples = "3917") Integer end) {}

    /** Which of its texts is meant. */
    @RegisterForReflection
    @Schema(name = "AnnotationState", description = "Which of its texts is meant (W3C TimeState).")
    record State(
            @Schema(required = true, examples = "TimeState") String type,

            @Schema(required = true, description = "When this service received it.")
            Instant sourceDate,

            @Schema(required = true, description = "Where this service answers it.")
            String cached) {}

    /** Some of them. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationPage", description = "Annotations, as a page of the W3C model.")
    record Page(
            @JsonProperty("@context")
            @Schema(name = "@context", required = true, examples = "http://www.w3.org/ns/anno.jsonld")
            String context,

            @Schema(required = true) String id,

            @Schema(required = true, examples = "AnnotationPage")
            String type,

            @Schema(required = true) Collection partOf,
            @Schema(required = true) List<Annotation> items,

            @Schema(description = "Where the next page is; absent on the last one.")
            String next) {}

    /** All of them. */
    @RegisterForReflection
    @Schema(name = "AnnotationCollection", description = "All annotations of the text.")
    record Collection(
            @Schema(required = true) String id,

            @Schema(required = true, examples = "AnnotationCollection")
            String type,

            @Schema(required = true, description = "How many there are.")
            int total) {}
}
