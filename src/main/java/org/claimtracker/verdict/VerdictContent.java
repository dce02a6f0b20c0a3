package org.claimtracker.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.NewCitation;
import org.claimtracker.platform.LanguageTag;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verdict says, as long as it is a draft.
 *
 * @param scale      the key of a rating scale: one of the caller's organisation, or built in
 * @param rating     the key of a rating on it
 * @param originalLabel what its publisher calls the rating, 1 to 500 characters; {@code null} where that is its label
 * @param inLanguage BCP 47 tag of the language it is written in
 * @param summary    what was found, in words, 1 to 10,000 characters; may be {@code null}
 * @param url        where it is published in full; may be {@code null}
 * @param decidedOn  the day it became known; may be {@code null}
 * @param citations  the evidence, at most 50; may be {@code null} until it is published
 * @param supersedes the organisation's published verdict it will replace; may be {@code null}
 * @param reason     why it replaces it, 1 to 2,000 characters; required with {@code supersedes}
 */
@Schema(name = "VerdictContent", description = "What a verdict says, as long as it is a draft.", examples = """
                {"scale": "prediction", "rating": "came-true-late", "inLanguage": "en",
                 "summary": "Parler was reachable again on 15 February 2021, two weeks late.",
                 "decidedOn": "2021-02-15",
                 "citations": [{"sourceId": "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11", "role": "supports"}]}""")
record VerdictContent(
        @NotBlank
        @Schema(
                required = true,
                description = "The key of a rating scale: one of the caller's organisation, or built in.",
                examples = "prediction")
        String scale,

        @NotBlank @Schema(required = true, description = "The key of a rating on it.", examples = "came-true-late")
        String rating,

        @Size(min = 1, max = 500)
        @Schema(
                description = "What its publisher calls the rating, where that is not the scale's own label.",
                examples = "Two weeks late")
        String originalLabel,

        @NotNull @LanguageTag @Schema(required = true, examples = "en")
        String inLanguage,

        @Size(min = 1, max = 10000)
        @Schema(
                description = "What was found, in words.",
                examples = "Parler was reachable again on 15 February 2021, two weeks after the date its chief gave.")
        String summary,

        @WebAddress
        @Schema(description = "Where it is published in full.", examples = "https://cekfakta.example/parler")
        String url,

        @Schema(description = "The day it became known.", examples = "2021-02-15")
        LocalDate decidedOn,

        @Size(max = 50) @Schema(description = "The evidence; one at least by the time of publication.")
        List<@NotNull @Valid NewCitation> citations,

        @Schema(description = "The organisation's published verdict it will replace.")
        UUID supersedes,

        @Size(min = 1, max = 2000) @Schema(description = "Why it replaces it; required with supersedes.")
        String reason) {

    /** Whether it has the rating, on the scale of the key, that another one has. */
    boolean ratesAs(VerdictContent other) {
        return scale.equals(other.scale) && rating.equals(other.rating);
    }
}
