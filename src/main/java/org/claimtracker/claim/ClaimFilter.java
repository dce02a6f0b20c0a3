package org.claimtracker.claim;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which claims a list holds: those that pass all filters that are given. */
public class ClaimFilter implements QueryParameters {

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(
            description =
                    "Words that stand in its text, its quotes, its claimant's name, a headline or the summary of a"
                            + " current verdict; each language in its own forms, without regard to accents and capitals."
                            + " `\"exact phrase\"`, `-not`, `this or that`. A word that no claim has also finds what is spelt"
                            + " like it.",
            example = "\"12 million\" users -amazon")
    String q;

    @QueryParam("status")
    @Parameter(description = "Merged claims are left out unless asked for.")
    ClaimStatus status;

    @QueryParam("kind")
    @Parameter(description = "What it has to be checked for.")
    ClaimKind kind;

    @QueryParam("claimant")
    @Parameter(description = "The id of who made it.")
    UUID claimant;

    @QueryParam("topic")
    @Parameter(description = "One of its topics.")
    String topic;

    @QueryParam("inLanguage")
    @Parameter(description = "The BCP 47 tag of its language.")
    String inLanguage;

    @QueryParam("article")
    @Parameter(description = "The id of an article it appears in.")
    UUID article;

    @QueryParam("source")
    @Parameter(description = "The id of a source it cites.")
    UUID source;

    @QueryParam("rating")
    @Parameter(
            description =
                    "The key of a rating that a current verdict gives it, or a claim that was merged into it, such as"
                            + " `came-true-late`.")
    String rating;

    @QueryParam("reviewedBy")
    @Parameter(
            description =
                    "The id of an organisation that has a current verdict on it, or on a claim that was merged into it.")
    UUID reviewedBy;

    @QueryParam("claimedFrom")
    @Parameter(description = "Made on this day or later.")
    LocalDate claimedFrom;

    @QueryParam("claimedTo")
    @Parameter(description = "Made on this day or earlier.")
    LocalDate claimedTo;

    @QueryParam("due")
    @Parameter(description = "Where its prediction stands today.")
    DueState due;

    @QueryParam("dueBefore")
    @Parameter(description = "Its prediction is due before this day.")
    LocalDate dueBefore;

    @QueryParam("sort")
    @Parameter(
            description =
                    "`relevance`: the best first, and among more than 1,000 the newest; the default where words are"
                            + " looked for. `createdAt`: newest first; the default elsewhere. `updatedAt`, `claimDate`: latest"
                            + " first. `checkWorthiness`: highest first. `dueOn`: earliest first, and only claims that have a due"
                            + " date; the default with `due` or `dueBefore`.")
    ClaimSort sort;

    /** Whether claims of one status only are wanted. */
    public boolean asksForStatus() {
        return status != null;
    }

    /** The words that are looked for; {@code null} when there are none. */
    String words() {
        return q == null || q.isBlank() ? null : q;
    }

    /** Whether anything is asked for besides words. */
    boolean hasConditions() {
        return Stream.of(
                        status,
                        kind,
                        claimant,
                        topic,
                        inLanguage,
                        article,
                        source,
                        rating,
                        reviewedBy,
                        claimedFrom,
                        claimedTo,
                        due,
                        dueBefore)
                .anyMatch(Objects::nonNull);
    }

    ClaimSort order() {
        if (sort != null) {
            return sort;
        }
        if (words() != null) {
            return ClaimSort.RELEVANCE;
        }
        return due != null || dueBefore != null ? ClaimSort.DUE_ON : ClaimSort.CREATED_AT;
    }
}
