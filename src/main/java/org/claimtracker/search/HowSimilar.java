package org.claimtracker.search;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the claims that are like something are answered. */
class HowSimilar implements QueryParameters {

    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1)
    @Max(50)
    @Parameter(description = "How many at most.")
    Integer limit;

    @QueryParam("minScore")
    @DefaultValue("0.1")
    @DecimalMin("0")
    @DecimalMax("1")
    @Parameter(description = "The lowest score, 0 to 1.")
    BigDecimal minScore;

    int most() {
        return limit;
    }

    double least() {
        return minScore.doubleValue();
    }
}
