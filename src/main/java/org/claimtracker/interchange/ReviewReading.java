package org.claimtracker.interchange;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.ClaimantContent;
import org.claimtracker.claim.ClaimantType;
import org.claimtracker.extraction.LanguageIdentification;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * Reads a ClaimReview as its publisher wrote it. Whatever is missing or can't be read is left out, never guessed, and
 * stays in the original; only what was claimed can't be missing.
 */
@Singleton
class ReviewReading {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 8000;
    private static final int MOST_ORIGINS = 50;

    /** No language is known: the tag that BCP 47 has for that. */
    static final String UNDETERMINED = "und";

    /** Under it stands what publishers are known by that name no site; there will never be a site of such a name. */
    private static final String NO_SITE = ".invalid";

    /** The codes of languages by their English names in lower case. */
    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code -> code,
                    (first, same) -> first));

    /** What tells a review from others on its page only, and what says that the page is about it. */
    private static final Pattern NAMES_NOTHING = Pattern.compile("#.*|_:.*|(?i:true|false)", Pattern.DOTALL);

    private final LanguageIdentification languages = new LanguageIdentification();

    /**
     * Reads it.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when it does not say what was claimed
     */
    ReviewContent read(SchemaNode review) {
        SchemaNode reviewed = reviewed(review);
        String claim = claim(review, reviewed);
        String address = address(review, claim);
        Optional<Address> url = Address.read(address);
        Optional<WrittenDate> published = moment(review, "datePublished");
        String title = review.text("name")
                .or(() -> review.text("headline"))
                .or(() -> review.text("title"))
                .map(text -> shortened(text, LONGEST_TITLE))
                .orElse(null);
        String summary = review.text("reviewBody")
                .or(() -> review.text("description"))
                .map(text -> shortened(text, LONGEST_SUMMARY))
                .orElse(null);
        return new ReviewContent(
                address,
                url.map(Address::url).orElse(null),
                publisher(review, url),
                new ReviewContent.ClaimContent(
                        claim,
                        moment(reviewed, "datePublished").map(WrittenDate::day).orElse(null),
                        claimant(reviewed),
                        origins(reviewed)),
                title,
                summary,
                language(review, claim, title, summary),
                published.map(WrittenDate::day).orElse(null),
                published.map(WrittenDate::at).orElse(null),
                rating(review),
                LenientJson.text(review.node()),
                LenientJson.digest(review.node()));
    }

    /** The claim; of what was reviewed as a part of something, the part. */
    private static SchemaNode reviewed(SchemaNode review) {
        SchemaNode reviewed = review.first("itemReviewed").orElseGet(SchemaNode::nothing);
        return reviewed.hasType("Claim")
                ? reviewed
                : reviewed.first("itemReviewed").orElse(reviewed);
    }

    private static String claim(SchemaNode review, SchemaNode reviewed) {
        return review.text("claimReviewed")
                .or(() -> reviewed.hasType("Claim")
                        ? reviewed.text("text")
                                .or(() -> reviewed.text("claimReviewed"))
                                .or(() -> reviewed.text("name"))
                        : Optional.empty())
                .map(text -> shortened(text, LONGEST_TEXT))
                .orElseThrow(() -> ProblemException.invalid("/claimReviewed", "must say what was claimed"));
    }

    /** What the review is known by: its url, and where there is none, whatever else names it. */
    private static String address(SchemaNode review, String claim) {
        return Stream.of("url", "@id", "mainEntityOfPage", "sameAs", "identifier")
                .flatMap(naming -> review.all(naming).stream())
                .flatMap(named -> named.addresses().stream())
                .filter(text -> text.length() <= LONGEST_ADDRESS
                        && !NAMES_NOTHING.matcher(text).matches())
                .findFirst()
                .orElseGet(() -> "urn:sha256:" + HexFormat.of().formatHex(LenientJson.sha256(claim)));
    }

    /**
     * The site is that of the review, as search engines have it, and else that of its publisher or author. Authors are
     * often people, whose name is not the publisher's.
     */
    private static ReviewContent.Publisher publisher(SchemaNode review, Optional<Address> url) {
        List<SchemaNode> parties = Stream.of("author", "publisher", "creator", "sdPublisher")
                .flatMap(role -> review.all(role).stream())
                .toList();
        List<SchemaNode> publishers = Stream.concat(
                        parties.stream().filter(ReviewReading::isAnOrganization), review.all("publisher").stream())
                .toList();
        Optional<Address> home = publishers.stream()
                .flatMap(party -> party.addresses().stream())
                .flatMap(address -> Address.read(address).stream())
                .findFirst();
        Optional<String> name = publishers.stream()
                .flatMap(party -> party.node().isValueNode()
                        ? party.asText().stream()
                        : party.text("name").or(() -> party.text("legalName")).stream())
                .findFirst();
        String site = url.map(Address::site)
                .or(() -> home.map(Address::site))
                .orElseGet(() -> siteOf(name.or(() -> parties.stream()
                        .map(SchemaNode::asText)
                        .flatMap(Optional::stream)
                        .findFirst())));
        return new ReviewContent.Publisher(
                site,
                shortened(name.orElseGet(() -> site.endsWith(NO_SITE) ? "Unknown publisher" : site), LONGEST_NAME),
                home.or(() -> url.map(address -> new Address("https://" + address.site() + "/", address.site())))
                        .map(Address::url)
                        .orElse(null));
    }

    /** Says that it is one, and does not live on a page of somebody's site, as authors do. */
    private static boolean isAnOrganization(SchemaNode party) {
        boolean said = party.node().isObject() && !party.hasType("Person") && party.isAnOrganization();
        return said
                && party.texts("url").stream()
                        .flatMap(url -> Address.read(url).stream())
                        .noneMatch(address -> address.url().contains("/author"));
    }

    private static String siteOf(Optional<String> name) {
        String ascii = name.orElse("unknown").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String label = ascii.replaceAll("^-+|-+$", "");
        boolean told = !label.isEmpty() && label.length() <= 63;
        return (told ? label : HexFormat.of().formatHex(Arrays.copyOf(LenientJson.sha256(name.orElse("")), 8)))
                + NO_SITE;
    }

    private static ClaimantContent claimant(SchemaNode reviewed) {
        for (SchemaNode author : reviewed.all("author")) {
            List<String> names =
                    author.node().isValueNode() ? author.asText().stream().toList() : author.texts("name");
            if (!names.isEmpty()) {
                // In a list of names, what follows the first one says more about it.
                List<String> about = new ArrayList<>(names.subList(1, names.size()));
                about.addAll(author.texts("jobTitle"));
                String description = String.join(", ", about.stream().distinct().toList());
                String url = Stream.of("sameAs", "url")
                        .flatMap(naming -> author.texts(naming).stream())
                        .flatMap(text -> Address.read(text).stream())
                        .map(Address::url)
                        .findFirst()
                        .orElse(null);
                return new ClaimantContent(
                        shortened(names.getFirst(), LONGEST_NAME),
                        author.isAnOrganization() ? ClaimantType.ORGANIZATION : ClaimantType.PERSON,
                        description.isEmpty() ? null : shortened(description, LONGEST_TITLE),
                        url);
            }
        }
        return null;
    }

    /** Where the claim appeared. Addresses too long to be kept as such are kept as titles, shortened. */
    private static List<Review.Work> origins(SchemaNode reviewed) {
        List<Review.Work> origins = new ArrayList<>();
        Stream.of(reviewed.all("firstAppearance"), reviewed.all("appearance"))
                .flatMap(List::stream)
                .forEach(work -> origins.addAll(works(work)));
        for (String url : reviewed.texts("url")) {
            origins.add(work(url, reviewed.hasType("Claim") ? Optional.empty() : reviewed.text("name")));
        }
        return origins.stream().distinct().limit(MOST_ORIGINS).toList();
    }

    private static List<Review.Work> works(SchemaNode work) {
        Optional<String> title =
                work.node().isValueNode() ? Optional.empty() : work.text("name").or(() -> work.text("headline"));
        List<Review.Work> works = new ArrayList<>();
        work.addresses().forEach(address -> works.add(work(address, title)));
        if (works.isEmpty()) {
            title.ifPresent(name -> works.add(new Review.Work(null, shortened(name, LONGEST_TITLE))));
        }
        return works;
    }

    private static Review.Work work(String address, Optional<String> title) {
        Optional<Address> url = Address.read(address);
        return new Review.Work(url.map(Address::url).orElse(null), shortened(title.orElse(address), LONGEST_TITLE));
    }

    private static ReviewContent.RatingContent rating(SchemaNode review) {
        Optional<SchemaNode> rating = review.first("reviewRating");
        if (rating.isEmpty()) {
            return new ReviewContent.RatingContent(null, null, null, null, null);
        }
        SchemaNode said = rating.get();
        boolean bare = said.node().isValueNode();
        Optional<String> words = bare
                ? said.asText()
                : said.text("alternateName").or(() -> said.text("name")).or(() -> wordsOf(said));
        return new ReviewContent.RatingContent(
                words.map(text -> shortened(text, LONGEST_LABEL)).orElse(null),
                said.number("ratingValue").orElse(null),
                said.number("bestRating").orElse(null),
                said.number("worstRating").orElse(null),
                said.text("ratingExplanation")
                        .or(() -> said.text("description"))
                        .map(text -> shortened(text, LONGEST_SUMMARY))
                        .orElse(null));
    }

    /** Some write the label where the number belongs. */
    private static Optional<String> wordsOf(SchemaNode rating) {
        return rating.number("ratingValue").isPresent() ? Optional.empty() : rating.text("ratingValue");
    }

    private String language(SchemaNode review, String claim, String title, String summary) {
        return review.all("inLanguage").stream()
                .flatMap(said -> said.node().isValueNode()
                        ? said.asText().stream()
                        : Stream.of("alternateName", "@id", "name").flatMap(naming -> said.texts(naming).stream()))
                .flatMap(said -> tag(said).stream())
                .findFirst()
                .or(() -> languages
                        .identify(Stream.of(claim, title, summary)
                                .filter(java.util.Objects::nonNull)
                                .reduce((one, two) -> one + "\n" + two)
                                .orElse(""))
                        .map(Locale::toLanguageTag))
                .orElse(UNDETERMINED);
    }

    /** A tag as it is written here, of one that is written with an underscore or as the language's English name. */
    private static Optional<String> tag(String said) {
        String named = LANGUAGES.get(said.toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named);
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(said.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.length() > 35 || tag.equals(UNDETERMINED) ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException words) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenDate> moment(SchemaNode node, String property) {
        return node.texts(property).stream()
                .flatMap(text -> WrittenDate.read(text).stream())
                .findFirst();
    }

    /** At most so many UTF-16 units, which is at most so many of the database's characters. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
