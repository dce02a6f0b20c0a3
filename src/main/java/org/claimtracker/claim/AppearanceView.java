package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appearance as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Appearance",
        description = "A claim in one revision of an article. `anchor` tells what became of the quote there: it stands"
                + " where it was expected (`exact`) or elsewhere (`moved`), in several places (`ambiguous`), or no"
                + " longer (`orphaned`).")
public record AppearanceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID articleId,
        @Schema(required = true, examples = "1") int revision,
        @Schema(required = true, examples = "exact") AnchorState anchor,
        @Schema(required = true) TextQuote quote,

        @Schema(description = "Unicode code points from the start of the text; absent where the quote has no place.")
        TextPosition position,

        @Schema(required = true) Instant createdAt) {

    /** One appearance {@code a} as JSON, for the statement that reads a whole claim. */
    static final String JSON = """
            json_build_object('id', a.id, 'articleId', a.article_id, 'revision', a.revision, 'anchor', a.anchor,
                'quote', json_build_object('exact', a.exact, 'prefix', a.prefix, 'suffix', a.suffix),
                'position', case when a.position_start is not null
                                 then json_build_object('start', a.position_start, 'end', a.position_end) end,
                'createdAt', a.created_at)""";
}
