package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part of a claim that can be checked from a day on.
 *
 * @param exact              the words the day was read from; {@code null} when it was entered without
 * @param dueOn              the last day that still satisfies those words
 * @param precision          how exact they were
 * @param resolutionCriteria what will count as come true; may be {@code null}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The part of a claim that can be checked from a day on.")
public record Prediction(
        @Size(min = 1, max = 1000) @Column(name = "prediction_exact") @Schema(examples = "di akhir bulan Januari")
        String exact,

        @NotNull
        @Schema(required = true, description = "The last day that still satisfies the words.", examples = "2021-01-31")
        LocalDate dueOn,

        @NotNull
        @Column(name = "due_precision")
        @Enumerated(EnumType.STRING)
        @Schema(required = true, description = "How exact the words were.", examples = "month")
        DuePrecision precision,

        @Size(min = 1, max = 5000)
        @Schema(
                description = "What will count as come true.",
                examples = "Anybody can read and post on parler.com again.")
        String resolutionCriteria) {}
