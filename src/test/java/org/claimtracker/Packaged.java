package org.claimtracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** What the build has packaged, the jar or the executable, run as a process for tests of how it starts and ends. */
public final class Packaged {

    private Packaged() {}

    /** How a run ended, and all it wrote. */
    public record Run(int exitCode, String output) {}

    /**
     * Runs it to its end.
     *
     * @param environment what is set besides the environment of the tests
     */
    public static Run run(Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("claim-tracker", ".log");
            var builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after a minute: " + Files.readString(output));
            }
            String written = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Run(process.exitValue(), written);
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
