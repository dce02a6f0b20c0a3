package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;

/** Claims at their places in an article are annotations as the W3C defines them. */
@QuarkusTest
class AnnotationTest {

    private static final List<String> SCHEMAS = List.of(
            "4.2-selectorValidIfPresent.json",
            "4.2-TextDataPositionSelectorValid.json",
            "4.2.4-textQuoteSelectorValid.json",
            "4.2.4-textQuoteSelector.json",
            "4.2.5-textPositionSelector.json",
            "4.3.1-timeStateValid.json",
            "4.3.1-timeState.json");

    private static final String PLACE = "https://schemas.example/";

    /** What the W3C's schemas refer to and do not bring, stated from the model's sections 3.2 and 4. */
    private static final String ID = """
            {"definitions": {"stringUri": {"type": "string", "format": "uri"}}}""";

    private static final String SPECIFIC_RESOURCE = """
            {"definitions": {
              "selectorTypes": {"enum": ["FragmentSelector", "CssSelector", "XPathSelector", "TextQuoteSelector",
                                         "TextPositionSelector", "DataPositionSelector", "SvgSelector",
                                         "RangeSelector"]},
              "aSelector": {"oneOf": [{"type": "string", "format": "uri"},
                                      {"type": "object", "required": ["type"],
                                       "properties": {"type": {"$ref": "#/definitions/selectorTypes"}}}]},
              "selectorDefined": {"properties": {"selector": {"oneOf": [
                  {"$ref": "#/definitions/aSelector"},
                  {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/aSelector"}}]}}},
              "itemSelectorValidIfPresent": {"properties": {"items": {"type": "array", "minItems": 1}}},
              "ofQuote": {"type": "object", "required": ["type"],
                          "properties": {"type": {"enum": ["TextQuoteSelector"]}}},
              "ofPosition": {"type": "object", "required": ["type"],
                             "properties": {"type": {"enum": ["TextPositionSelector"]}}},
              "ofTime": {"type": "object", "required": ["type"], "properties": {"type": {"enum": ["TimeState"]}}},
              "textQuoteSelectorDetected": {"$ref": "#/definitions/ofQuote"},
              "textPositionSelectorDetected": {"$ref": "#/definitions/ofPosition"},
              "timeStateDetected": {"$ref": "#/definitions/ofTime"},
              "textQuoteSelectorTypeValidIfPresent": {"anyOf": [
                  {"not": {"$ref": "#/definitions/ofQuote"}},
                  {"required": ["exact"], "properties": {"exact": {"type": "string"}, "prefix": {"type": "string"},
                                                         "suffix": {"type": "string"}}}]},
              "textPositionSelectorTypeValidIfPresent": {"anyOf": [
                  {"not": {"$ref": "#/definitions/ofPosition"}},
                  {"required": ["start", "end"], "properties": {"start": {"type": "integer", "minimum": 0},
                                                                "end": {"type": "integer", "minimum": 0}}}]},
              "dataPositionSelectorTypeValidIfPresent": {},
              "timeStateTypeValidIfPresent": {"anyOf": [
                  {"not": {"$ref": "#/definitions/ofTime"}},
                  {"required": ["sourceDate"], "not": {"required": ["sourceDateStart"]},
                   "properties": {"sourceDate": {"type": "string", "format": "date-time"}}}]}}}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyAnnotationPassesTheSchemasOfTheW3c() throws IOException {
        String article = article();
        claim(article, "12 juta pengguna");
        claim(article, "di akhir bulan Januari");

        JsonNode page = read("/v1/articles/" + article + "/annotations");

        assertThat(page.path("items")).hasSizeGreaterThanOrEqualTo(2);
        for (String name : SCHEMAS) {
            JsonSchema schema = schema(name);
            for (JsonNode annotation : page.path("items")) {
                assertThat(schema.validate(annotation))
                        .as(name + " of " + annotation)
                        .isEmpty();
            }
        }
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void theSchemasRefuseWhatIsNoAnnotation() throws IOException {
        String article = article();
        claim(article, "12 juta pengguna");
        String annotation = read("/v1/articles/" + article + "/annotations")
                .path("items")
                .get(0)
                .toString();

        assertThat(schema(SCHEMAS.get(0)).validate(json.readTree(annotation.replace("TextQuoteSelector", "Quote"))))
                .isNotEmpty();
        assertThat(schema(SCHEMAS.get(1)).validate(json.readTree(annotation.replace("\"start\":", "\"start\":-"))))
                .isNotEmpty();
        assertThat(schema(SCHEMAS.get(2)).validate(json.readTree(annotation.replace("\"exact\":", "\"inexact\":"))))
                .isNotEmpty();
        assertThat(schema(SCHEMAS.get(5)).validate(json.readTree(annotation.replace("sourceDate", "when"))))
                .isNotEmpty();
    }

    @Test
    void anAnnotationTellsTheClaimAndItsExactPlace() throws IOException {
        String url = "https://kabar.example/parler-" + Api.unique();
        String article = Api.id("/v1/articles", Api.article("url", url));
        String claim = claim(article, "12 juta pengguna");

        JsonNode page = read("/v1/articles/" + article + "/annotations?limit=100");

        assertThat(page.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
        JsonNode ours = null;
        for (JsonNode annotation : page.path("items")) {
            if (annotation.at("/body/id").asText().endsWith("/v1/claims/" + claim)) {
                ours = annotation;
            }
        }
        assertThat(ours).isNotNull();
        assertThat(ours.path("type").asText()).isEqualTo("Annotation");
        assertThat(ours.at("/body/value").asText()).isEqualTo("Parler has 12 million users");
        assertThat(ours.at("/target/source").asText()).isEqualTo(url);
        assertThat(ours.at("/target/selector/0/exact").asText()).isEqualTo("12 juta pengguna");
        int start = ours.at("/target/selector/1/start").asInt();
        int end = ours.at("/target/selector/1/end").asInt();
        assertThat(Api.TEXT.substring(Api.TEXT.offsetByCodePoints(0, start), Api.TEXT.offsetByCodePoints(0, end)))
                .isEqualTo("12 juta pengguna");
        assertThat(ours.at("/target/state/cached").asText()).endsWith("/v1/articles/" + article + "?revision=1");
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        String article = article();
        for (String word : List.of("12 juta pengguna", "pekan lalu", "Banyak orang")) {
            claim(article, word);
        }
        Set<String> ids = new HashSet<>();
        JsonNode page = read("/v1/articles/" + article + "/annotations?limit=2");
        int total = page.at("/partOf/total").asInt();
        page.path("items").forEach(one -> ids.add(one.path("id").asText()));
        while (page.has("next")) {
            String next = page.path("next").asText();
            page = read(next.substring(next.indexOf("/v1/")));
            page.path("items")
                    .forEach(one -> assertThat(ids.add(one.path("id").asText())).isTrue());
        }
        assertThat(ids).hasSize(total);
    }

    @Test
    void wordsThatNoLongerStandThereAreNoAnnotationOfTheNewText() throws IOException {
        Map<String, Object> article = Api.article();
        String id = Api.id("/v1/articles", article);
        String claim = claim(id, "12 juta pengguna");
        Api.post("/v1/articles", Api.with(article, "text", "Semuanya ditulis ulang hari ini oleh redaksi."));

        assertThat(read("/v1/articles/" + id + "/annotations").toString()).doesNotContain(claim);
        assertThat(read("/v1/articles/" + id + "/annotations?revision=1").toString())
                .contains(claim);
        Api.refused(Api.caller().get("/v1/articles/" + id + "/annotations?revision=9"), ProblemType.NOT_FOUND);
    }

    private static String article() {
        return Api.id("/v1/articles", Api.article());
    }

    private static String claim(String article, String exact) {
        return Api.id(
                "/v1/claims",
                Api.claim("appearances", List.of(Map.of("articleId", article, "quote", Map.of("exact", exact)))));
    }

    private JsonNode read(String path) throws IOException {
        return json.readTree(given().accept("application/ld+json")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .asString());
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(location -> text(location))))
                .getSchema(SchemaLocation.of(PLACE + name));
    }

    private static String text(String location) {
        String name = location.substring(location.lastIndexOf('/') + 1).replace("#", "");
        if (name.equals("id.json")) {
            return ID;
        }
        if (name.equals("specificResource.json")) {
            return SPECIFIC_RESOURCE;
        }
        try (var schema = AnnotationTest.class.getResourceAsStream("/w3c-annotation/" + name)) {
            return schema == null ? null : withoutId(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** They name themselves by their file, which is no address that others could be found beside. */
    private static String withoutId(String schema) {
        return schema.replaceFirst("\"id\": *\"[^\"]*\",", "");
    }

    @Test
    void whereAMergedClaimStandsTheOneThatStandsForItIsTold() throws IOException {
        String article =
                Api.id("/v1/articles", Api.article("text", "Parler has 12 million users. Parler has many users."));
        String canonical = claim(article, "12 million users");
        String merged = claim(article, "many users");
        int before = read("/v1/articles/" + article + "/annotations")
                .at("/partOf/total")
                .asInt();
        Api.caller()
                .header("If-Match", "*")
                .body(Map.of("claimId", canonical))
                .put("/v1/claims/" + merged + "/canonical")
                .then()
                .statusCode(200);

        JsonNode page = read("/v1/articles/" + article + "/annotations?limit=100");

        assertThat(page.at("/partOf/total").asInt()).isEqualTo(before);
        assertThat(page.path("items"))
                .filteredOn(one -> one.at("/body/id").asText().endsWith(canonical))
                .extracting(one -> one.at("/target/selector/0/exact").asText())
                .contains("12 million users", "many users");
        assertThat(page.toString()).doesNotContain(merged);
    }
}
