package org.claimtracker.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim to be added, as a candidate.
 *
 * @param text            the statement in a sentence that can be understood alone, 1 to 5,000 characters
 * @param inLanguage      BCP 47 tag of its language
 * @param claimantId      who made it; may be {@code null}
 * @param claimDate       the day it was made; may be {@code null}
 * @param topics          what it is about, at most 20; may be {@code null}
 * @param checkWorthiness how much checking it would be worth, 0 to 1, kept to three decimals; may be {@code null}
 * @param quantities      the numbers in it, at most 50; may be {@code null}
 * @param prediction      what becomes checkable later; may be {@code null}
 * @param appearances     where it appears, at most 50; may be {@code null}
 */
@Schema(description = "A claim to be added, as a candidate.", examples = """
                {"text": "Parler will be back online by the end of January", "inLanguage": "en",
                 "claimDate": "2021-01-18", "topics": ["social media"],
                 "prediction": {"exact": "by the end of January", "dueOn": "2021-01-31", "precision": "month"}}""")
public record NewClaim(
        @NotBlank @Size(max = 5000) @Schema(required = true, examples = "Parler has 12 million users")
        String text,

        @NotNull @LanguageTag @Schema(required = true, examples = "en")
        String inLanguage,

        UUID claimantId,
        @Schema(examples = "2021-01-18") LocalDate claimDate,

        @Size(max = 20) @Schema(examples = "[\"social media\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.83")
        BigDecimal checkWorthiness,

        @Size(max = 50) List<@NotNull @Valid Quantity> quantities,
        @Valid Prediction prediction,
        @Size(max = 50) List<@NotNull @Valid NewAppearance> appearances) {

    ClaimPatch content() {
        return new ClaimPatch(
                text, inLanguage, claimantId, claimDate, topics, checkWorthiness, quantities, prediction, null);
    }
}
