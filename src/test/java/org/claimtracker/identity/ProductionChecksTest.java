package org.claimtracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProductionChecksTest {

    private static final Pattern VERSION = Pattern.compile("^V([0-9]+)__");

    @Test
    void theServiceNeedsTheNewestMigration() throws IOException {
        try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            int newest = scripts.map(script -> script.getFileName().toString())
                    .flatMap(name -> VERSION.matcher(name).results())
                    .map((MatchResult found) -> found.group(1))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();

            assertThat(ProductionChecks.SCHEMA).isEqualTo(newest);
        }
    }
}
