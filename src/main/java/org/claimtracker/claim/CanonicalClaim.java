package org.claimtracker.claim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which claim stands for another.
 *
 * @param claimId its id
 */
@Schema(description = "The claim that shall stand for this one.")
record CanonicalClaim(@NotNull @Schema(required = true) UUID claimId) {}
