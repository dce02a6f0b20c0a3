package org.claimtracker.verdict;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.claimtracker.platform.LanguageTag;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A foreign rating, as it is asked for. */
class ForeignRatingParameters implements QueryParameters {

    @QueryParam("label")
    @Size(max = 2000)
    @Parameter(description = "What its publisher calls it.", example = "Menyesatkan")
    String label;

    @QueryParam("inLanguage")
    @LanguageTag
    @Parameter(description = "The BCP 47 tag of the label's language.", example = "id")
    String inLanguage;

    @QueryParam("value")
    @Parameter(description = "Its number (`ratingValue` of schema.org).")
    BigDecimal value;

    @QueryParam("best")
    @Parameter(description = "The number of the truest rating (`bestRating`).")
    BigDecimal best;

    @QueryParam("worst")
    @Parameter(description = "The number of the least true rating (`worstRating`).")
    BigDecimal worst;

    ForeignRating rating() {
        return new ForeignRating(label, inLanguage, value, best, worst);
    }
}
