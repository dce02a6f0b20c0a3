package org.claimtracker.interchange;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What Google's {@code claims:search} is asked with. */
class FactCheckFilter implements QueryParameters {

    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST_SIZE = 100;
    private static final int LONGEST_QUERY = 500;
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");

    @QueryParam("query")
    @Parameter(
            description =
                    "Words that all stand in what is said of the claim: in its text, its claimant's name, its quotes, or"
                            + " the title and summary of a review; at most 500 characters. Required unless"
                            + " `reviewPublisherSiteFilter` is given.",
            example = "Parler")
    String query;

    @QueryParam("languageCode")
    @Parameter(description = "The BCP 47 tag of the reviews' language; the region makes no difference.", example = "id")
    String languageCode;

    @QueryParam("reviewPublisherSiteFilter")
    @Parameter(description = "The site the reviews are published at, or one above it.", example = "cekfakta.example")
    String reviewPublisherSiteFilter;

    @QueryParam("maxAgeDays")
    @Parameter(description = "How old at most, in days; the newer of claim and review counts.", example = "365")
    Integer maxAgeDays;

    @QueryParam("pageSize")
    @Parameter(description = "How many claims at most: 10 unless given, never more than 100.", example = "10")
    Integer pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "The `nextPageToken` of the page before, with all other parameters as they were.")
    String pageToken;

    @QueryParam("offset")
    @Parameter(description = "Where the results start, from 0; not looked at when there is a `pageToken`.")
    Integer offset;

    @QueryParam("key")
    @Parameter(description = "Accepted, as Google's clients send one, and not looked at.")
    String key;

    /** Makes sure that it can be searched by. */
    void check() {
        if (isBlank(query) && isBlank(reviewPublisherSiteFilter)) {
            throw ProblemException.invalidParameter(
                    "query", "must have words to search for, unless reviewPublisherSiteFilter is given");
        }
        if (query != null && query.length() > LONGEST_QUERY) {
            throw ProblemException.invalidParameter(
                    "query", "must have at most %d characters".formatted(LONGEST_QUERY));
        }
        notNegative("maxAgeDays", maxAgeDays);
        notNegative("pageSize", pageSize);
        notNegative("offset", offset);
    }

    Optional<String> words() {
        return Optional.ofNullable(query).filter(words -> !words.isBlank());
    }

    /** The language without its region. */
    Optional<String> language() {
        return Optional.ofNullable(languageCode)
                .filter(tag -> !tag.isBlank())
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    /** The site, from whatever it is pasted as: with a scheme, www, or a path. */
    Optional<String> site() {
        return Optional.ofNullable(reviewPublisherSiteFilter)
                .filter(site -> !site.isBlank())
                .map(site -> SCHEME.matcher(site.strip().toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .split("[/?#:]", 2)[0])
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    }

    int size() {
        return pageSize == null || pageSize == 0 ? DEFAULT_SIZE : Math.min(pageSize, LARGEST_SIZE);
    }

    /** How many results come before the page. */
    long start() {
        if (isBlank(pageToken)) {
            return offset == null ? 0 : offset;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(pageToken), StandardCharsets.UTF_8).split(":", 2);
            long start = Long.parseLong(parts[0]);
            if (start >= 0 && parts.length == 2 && parts[1].equals(fingerprint())) {
                return start;
            }
        } catch (IllegalArgumentException forged) {
            // Told below, like a token of another search.
        }
        throw ProblemException.invalidParameter(
                "pageToken",
                "must be the nextPageToken of a page of this search, with all other parameters as they were");
    }

    String tokenOf(long start) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%d:%s".formatted(start, fingerprint()).getBytes(StandardCharsets.UTF_8));
    }

    private String fingerprint() {
        return Integer.toHexString(
                java.util.Objects.hash(query, languageCode, reviewPublisherSiteFilter, maxAgeDays, size()));
    }

    private static void notNegative(String parameter, Integer value) {
        if (value != null && value < 0) {
            throw ProblemException.invalidParameter(parameter, "must not be negative");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
