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
 * What can be changed about a claim.
 *
 * @param text            the statement in a sentence that can be understood alone, 1 to 5,000 characters
 * @param inLanguage      BCP 47 tag of its language
 * @param claimantId      who made it; may be {@code null}
 * @param claimDate       the day it was made; may be {@code null}
 * @param topics          what it is about, at most 20
 * @param checkWorthiness how much checking it would be worth, 0 to 1, kept to three decimals; may be {@code null}
 * @param quantities      the numbers in it, at most 50
 * @param prediction      what becomes checkable later; may be {@code null}
 * @param reason          why it is changed, 1 to 2,000 characters; {@code null} unless a due date is moved
 */
@Schema(description = "The values of a claim that can be changed.")
record ClaimPatch(
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

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why it is changed, for the history; required when a due date is moved or taken away.",
                examples = "The ministry set a new date.")
        String reason) {}
