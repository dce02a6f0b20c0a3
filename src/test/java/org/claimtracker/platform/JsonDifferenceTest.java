package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    private static JsonObject document(List<String> appearances) {
        var list = Json.createArrayBuilder();
        appearances.forEach(
                id -> list.add(Json.createObjectBuilder().add("id", id).add("revision", 1)));
        return Json.createObjectBuilder()
                .add("text", "Parler has 12 million users")
                .add("appearances", list)
                .build();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @Test
    void oneMoreOfThousandsIsAddedAtItsPlace() {
        JsonArray patch = JsonDifference.between(document(numbered(20_000)), document(numbered(20_001)));

        assertThat(patch).hasSize(1);
        assertThat(patch.getJsonObject(0).getString("op")).isEqualTo("add");
        assertThat(patch.getJsonObject(0).getString("path")).isEqualTo("/appearances/20000");
    }

    @Test
    void longListsThatShareNothingAreReplacedAsAWhole() {
        JsonArray patch = JsonDifference.between(
                document(numbered(2_000)), document(numbered(4_000).subList(2_000, 4_000)));

        assertThat(patch).hasSize(1);
        assertThat(patch.getJsonObject(0).getString("op")).isEqualTo("replace");
    }

    @RepeatedTest(200)
    void aPatchLeadsFromOneDocumentToTheOther(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        JsonObject before = random.nextInt(5) == 0 ? JsonValue.EMPTY_JSON_OBJECT : document(some(random));
        JsonObject after = document(some(random));

        JsonArray patch = JsonDifference.between(before, after);

        assertThat(Json.createPatch(patch).apply(before)).isEqualTo(after);
    }

    /** Numbers in their order, some of them left out and some twice. */
    private static List<String> some(Random random) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int times = random.nextInt(3); times > 0; times--) {
                some.add(String.valueOf(random.nextInt(8) == 0 ? random.nextInt(12) : i));
            }
        }
        return some;
    }
}
