package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the service wrote while all tests of its classes ran, scanned for what it must never write. Classes that start
 * no service run after those that do, so the log is complete by now.
 */
class SecretsInLogTest {

    private static final Path LOG = Path.of("target", "tests.log");

    /** Header and payload of a token as RFC 7519 writes them, whoever issued it. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}");

    @Test
    void noTokenAndNoKeyStandsInTheLogOfTheWholeRun() throws IOException {
        assumeTrue(Files.exists(LOG), "no test wrote a log");
        List<String> lines = Files.readAllLines(LOG, StandardCharsets.UTF_8);

        assertThat(lines)
                .as("the log is the service's")
                .anyMatch(line -> line.contains("Development identity is on"))
                .noneMatch(line -> TOKEN.matcher(line).find())
                .noneMatch(line -> line.contains(Secrets.PLANTED));
    }
}
