package org.claimtracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What the build has packaged, the jar or the executable, run as a process for tests of how it starts and ends. */
public final class Packaged {

    private Packaged() {}

    /** How a run ended and when, and all it wrote. */
    public record Run(int exitCode, String output, Instant ended) {}

    /**
     * Runs it until it ends by itself.
     *
     * @param environment what is set besides the environment of the tests
     */
    public static Run run(Map<String, String> environment) {
        return run(environment, output -> false);
    }

    /**
     * Runs it until it has written something, and then tells it to end; or until it has ended by itself.
     *
     * @param environment what is set besides the environment of the tests
     */
    public static Run runUntilItSays(String something, Map<String, String> environment) {
        return run(environment, output -> output.contains(something));
    }

    private static Run run(Map<String, String> environment, Predicate<String> enough) {
        try {
            Path output = Files.createTempFile("claim-tracker", ".log");
            var builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Instant atTheLatest = Instant.now().plusSeconds(60);
            Process process = builder.start();
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (Instant.now().isAfter(atTheLatest)) {
                    process.destroyForcibly();
                    throw new AssertionError("Still running after a minute: " + Files.readString(output));
                }
                if (enough.test(Files.readString(output, StandardCharsets.UTF_8))) {
                    process.destroy();
                }
            }
            Instant ended = Instant.now();
            String written = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Run(process.exitValue(), written, ended);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static List<String> command() throws IOException {
        Path target = Path.of("target");
        var artifact = new Properties();
        try (var reader = Files.newBufferedReader(target.resolve("quarkus-artifact.properties"))) {
            artifact.load(reader);
        }
        List<String> command = new ArrayList<>();
        String path = target.resolve(artifact.getProperty("path")).toString();
        if (!artifact.getProperty("type").startsWith("native")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-jar");
        }
        command.add(path);
        return command;
    }
}
