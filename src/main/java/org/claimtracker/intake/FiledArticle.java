package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.claimtracker.article.ArticleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored article with its claims.
 *
 * @param article the article with its newest text
 * @param claims  those that appear in that text, in its order
 * @param intake  how they were found
 */
@Schema(description = "A stored article with the claims that appear in its newest text.")
record FiledArticle(
        @JsonUnwrapped ArticleView article,

        @Schema(required = true, description = "In the order of the text.")
        List<FiledClaim> claims,

        @Schema(required = true) IntakeReport intake) {}
