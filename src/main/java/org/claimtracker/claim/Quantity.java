package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number read out of a claim.
 *
 * @param exact      the words it was read from; {@code null} when it was entered without
 * @param value      the number, an exact decimal; of a range, where it starts
 * @param upperValue where a range ends; {@code null} when it is none
 * @param unit       what is counted or measured, as the text says it; may be {@code null}
 * @param comparator how the quantity relates to the number; {@code null} is "equal"
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A number read out of a claim.")
public record Quantity(
        @Size(min = 1, max = 1000) @Schema(examples = "12 juta pengguna")
        String exact,

        @NotNull @Schema(required = true, examples = "12000000")
        BigDecimal value,

        @Schema(description = "Where a range ends.") BigDecimal upperValue,

        @Size(min = 1, max = 200) @Schema(examples = "pengguna")
        String unit,

        @Enumerated(EnumType.STRING) @Schema(defaultValue = "=", examples = "=")
        QuantityComparator comparator) {

    /** The same, with what was left out made explicit. */
    Quantity complete() {
        return new Quantity(exact, value, upperValue, unit, comparator == null ? QuantityComparator.EQUAL : comparator);
    }
}
