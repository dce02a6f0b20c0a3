package org.claimtracker.operations;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The metrics of the service under test, as Prometheus reads them. */
public final class Metrics {

    private Metrics() {}

    /** What was read at a moment: lines of name, labels and value. */
    public record Reading(List<String> lines) {

        /**
         * The sum over all series of that name that have these labels.
         *
         * @param labels as they are written, such as {@code status="200"}
         */
        double value(String name, String... labels) {
            List<String> found = lines.stream()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("There is no " + name + " with " + Arrays.toString(labels));
            }
            return found.stream()
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }

        /** The names of all series. */
        public Set<String> names() {
            Set<String> names = new TreeSet<>();
            lines.forEach(line -> names.add(line.split("[{ ]", 2)[0]));
            return names;
        }
    }

    /**
     * Asks the service.
     *
     * @param management where its management interface is
     */
    public static Reading read(URI management) {
        return new Reading(given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }
}
