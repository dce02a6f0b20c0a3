package org.claimtracker.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.claimtracker.platform.ProblemException;

/** Whatever a page says, reading it ends in something that can be kept or in a problem that can be told. */
class ReadingProperties {

    private static final List<String> NAMES = List.of(
            "@type",
            "@id",
            "@value",
            "url",
            "claimReviewed",
            "name",
            "author",
            "publisher",
            "itemReviewed",
            "reviewRating",
            "ratingValue",
            "alternateName",
            "datePublished",
            "appearance",
            "firstAppearance",
            "inLanguage",
            "sameAs",
            "reviewBody");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "ClaimReview",
            "Organization",
            "Person",
            "https://www.a.example/x?y=1#z",
            "//b.example",
            "/path",
            "javascript:alert(1)",
            "2021-01-31",
            "31/12/2020",
            "en_US",
            "English",
            "False",
            "1.5",
            "1e99999",
            "&amp;<br>",
            "\u0000",
            "\ud800",
            "\uD83E\uDDC0",
            "x".repeat(20_000));

    private static final int DEEPEST = 3;

    private static final List<JsonNode> VALUES = Stream.concat(
                    WORDS.stream().map(JsonNodeFactory.instance::textNode),
                    Stream.of(
                            JsonNodeFactory.instance.nullNode(),
                            JsonNodeFactory.instance.numberNode(7),
                            JsonNodeFactory.instance.numberNode(new BigDecimal("1e999999999")),
                            JsonNodeFactory.instance.booleanNode(true)))
            .map(JsonNode.class::cast)
            .toList();

    private final ReviewReading reading = new ReviewReading();

    @Property
    void everyReviewIsReadOrRefusedInWords(@ForAll("reviews") ObjectNode members) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("claimReviewed", "Something");
        review.setAll(members);
        review.put("@type", "ClaimReview");
        ReviewContent content;
        try {
            content = reading.read(SchemaNode.of(review));
        } catch (ProblemException told) {
            assertThat(told.problem().errors()).isNotEmpty();
            return;
        }
        assertThat(content.address()).isNotBlank().hasSizeLessThanOrEqualTo(8000);
        assertThat(content.claim().text()).isNotBlank().hasSizeLessThanOrEqualTo(5000);
        assertThat(content.publisher().site()).matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
        assertThat(content.publisher().name()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(content.inLanguage()).hasSizeBetween(2, 35);
        for (Review.Work work : content.claim().origins()) {
            assertThat(work.title()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
            assertThat(work.url() == null || work.url().startsWith("http")).isTrue();
        }
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(content.original()))
                .isTrue();
        assertThat(content.original()).doesNotContain("\u0000");
    }

    @Property
    void aGuardedCellIsNoFormulaAndComesBackAsItWas(@ForAll("cells") String cell) {
        String guarded = CsvExport.guarded(cell);

        assertThat(guarded.stripLeading())
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
        assertThat(CsvRows.unguarded(guarded)).isEqualTo(cell);
    }

    @Property
    void anAddressThatWasReadIsReadAsItself(@ForAll("addresses") String written) {
        Address.read(written)
                .ifPresent(address -> assertThat(Address.read(address.url())).contains(address));
    }

    @Property
    void noDateBreaksTheReader(@ForAll String written) {
        WrittenDate.read(written)
                .ifPresent(moment -> assertThat(moment.day().getYear()).isBetween(1, 9999));
    }

    @Provide
    Arbitrary<ObjectNode> reviews() {
        return Arbitraries.maps(Arbitraries.of(NAMES), documents(DEEPEST))
                .ofMinSize(4)
                .ofMaxSize(12)
                .map(members -> JsonNodeFactory.instance.objectNode().setAll(members));
    }

    /** Down to a depth: without one, a few in a thousand would be larger than the memory. */
    private static Arbitrary<JsonNode> documents(int depth) {
        Arbitrary<JsonNode> values = Arbitraries.of(VALUES);
        if (depth == 0) {
            return values;
        }
        Arbitrary<JsonNode> parts = documents(depth - 1);
        return Arbitraries.frequencyOf(
                        Tuple.of(2, values),
                        Tuple.of(
                                1,
                                parts.list()
                                        .ofMaxSize(3)
                                        .map(nodes -> JsonNodeFactory.instance
                                                .arrayNode()
                                                .addAll(nodes))),
                        Tuple.of(
                                2,
                                Arbitraries.maps(Arbitraries.of(NAMES), parts)
                                        .ofMaxSize(6)
                                        .map(members -> JsonNodeFactory.instance
                                                .objectNode()
                                                .setAll(members))))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("=+-@'\t\r\n ab\",").ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.strings()
                .withChars("ab.:/?#[]%|\\^ 4ü\"<>&=")
                .ofMaxLength(20)
                .map(rest -> "https://a.example/" + rest);
    }
}
