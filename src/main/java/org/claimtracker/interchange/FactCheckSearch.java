package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What Google's Fact Check Tools API answers to {@code claims:search}, name for name. All of it is optional.
 *
 * @param nextPageToken {@code null} on the last page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FactCheckSearch", description = "What Google's Fact Check Tools API answers to claims:search.")
record FactCheckSearch(
        List<FactCheckedClaim> claims,

        @Schema(description = "For `pageToken` of the next request; absent on the last page.", examples = "MTA6NGY3YQ")
        String nextPageToken) {

    /** A claim and what was concluded about it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FactCheckedClaim", description = "A claim and what was concluded about it.")
    record FactCheckedClaim(
            @Schema(examples = "Parler will be back online by the end of January")
            String text,

            @Schema(examples = "John Matze") String claimant,
            @Schema(examples = "2021-01-18T00:00:00Z") Instant claimDate,
            List<FactCheck> claimReview) {}

    /** What one publisher concluded. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FactCheck", description = "What one publisher concluded.")
    record FactCheck(
            Publisher publisher,

            @Schema(examples = "https://cekfakta.example/parler")
            String url,

            @Schema(examples = "Parler came back, two weeks late")
            String title,

            @Schema(examples = "2021-02-16T09:00:00Z") Instant reviewDate,
            @Schema(examples = "Came true, late") String textualRating,
            @Schema(examples = "en") String languageCode) {}

    /** Who concluded it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FactCheckPublisher", description = "Who concluded it.")
    record Publisher(
            @Schema(examples = "Cek Fakta Jakarta") String name,

            @Schema(description = "The host of its pages, without scheme and www.", examples = "cekfakta.example")
            String site) {}
}
