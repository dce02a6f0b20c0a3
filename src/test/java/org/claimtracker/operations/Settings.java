package org.claimtracker.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.config.Names;

/**
 * What the service can be set up with, read from its code: the properties that it asks for with what their comments
 * say, those of {@code application.properties}, and those that the libraries it is built from declare.
 */
public final class Settings {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?s)(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\s*\\)");

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    /**
     * A property.
     *
     * @param name        as in {@code application.properties}
     * @param byDefault   what holds where it is not set; {@code null} when nothing does
     * @param says        what it is, in words; {@code null} for what libraries declare
     * @param whenRunning whether it can be set where the service runs, or is fixed when it is built
     */
    public record Setting(String name, String byDefault, String says, boolean whenRunning) {

        /** The environment variable that sets it. */
        public String variable() {
            return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        }
    }

    private final Map<String, Setting> ours = new TreeMap<>();
    private final Map<String, Setting> others = new TreeMap<>();
    private final Properties set = new Properties();

    private Settings() throws IOException {
        try (var reader = Files.newBufferedReader(PROPERTIES)) {
            set.load(reader);
        }
        readWhatLibrariesDeclare();
        readWhatTheCodeAsksFor();
        readWhatOnlyApplicationPropertiesHas();
    }

    /** Reads them. */
    public static Settings read() {
        try {
            return new Settings();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The service's own, by name. */
    public Map<String, Setting> ours() {
        return Collections.unmodifiableMap(ours);
    }

    /** One that a library declares, with the default that this service gives it. */
    public Setting other(String name) {
        Setting setting = others.get(name);
        if (setting == null) {
            throw new AssertionError("No library declares " + name);
        }
        return setting;
    }

    /** What an environment variable sets, or {@code null} when nothing listens to it. */
    public Setting setBy(String variable) {
        return Stream.concat(ours.values().stream(), others.values().stream())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst()
                .orElse(null);
    }

    private void readWhatLibrariesDeclare() throws IOException {
        var json = new ObjectMapper();
        for (URL model :
                Collections.list(Thread.currentThread().getContextClassLoader().getResources(MODEL))) {
            try (var content = model.openStream()) {
                collect(json.readTree(content));
            }
        }
        if (others.isEmpty()) {
            throw new AssertionError("No library declares any property in " + MODEL);
        }
        for (Object name : set.keySet()) {
            Setting setting = others.get(name);
            if (setting != null) {
                others.put(
                        setting.name,
                        new Setting(setting.name, set.getProperty(setting.name), null, setting.whenRunning));
            } else if (name.toString().matches("quarkus\\.flyway\\.placeholders\\..+")) {
                others.put(name.toString(), new Setting(name.toString(), set.getProperty(name.toString()), null, true));
            }
        }
    }

    private void collect(JsonNode node) {
        String name = node.path("path").path("property").asText("");
        if (!name.isEmpty() && node.has("phase")) {
            others.put(
                    name,
                    new Setting(
                            name,
                            node.path("defaultValue").asText(null),
                            null,
                            node.path("phase").asText().equals("RUN_TIME")));
        }
        node.forEach(this::collect);
    }

    private void readWhatTheCodeAsksFor() throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.walk(CODE)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Settings::text)
                    .toList();
        }
        Map<String, String> defaults = new HashMap<>();
        Map<String, String> comments = new TreeMap<>();
        for (String file : files) {
            var asked = ASKED_FOR.matcher(file);
            while (asked.find()) {
                String name = asked.group(2);
                comments.putIfAbsent(name, "");
                if (asked.group(1) != null) {
                    comments.put(name, words(asked.group(1)));
                }
                if (asked.group(3) != null) {
                    defaults.put(name, asked.group(3));
                }
            }
        }
        comments.forEach((name, says) -> {
            if (!name.startsWith("quarkus.")) {
                ours.put(name, new Setting(name, set.getProperty(name, defaults.get(name)), says, true));
            }
        });
        for (String standard : List.of(Names.ISSUER, Names.AUDIENCES, Names.VERIFIER_PUBLIC_KEY_LOCATION)) {
            if (!ours.containsKey(standard)) {
                throw new AssertionError("The standard's " + standard + " is not looked at");
            }
        }
    }

    /** Those that annotations name with an expression have their comment beside them. */
    private void readWhatOnlyApplicationPropertiesHas() throws IOException {
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(PROPERTIES)) {
            if (line.startsWith("# ----")) {
                comment.setLength(0);
            } else if (line.startsWith("#")) {
                comment.append(line.substring(1).strip()).append(' ');
            } else {
                String name = line.split("=", 2)[0].strip();
                if (name.startsWith("claim-tracker.")) {
                    String says = comment.toString().strip();
                    ours.computeIfAbsent(name, n -> new Setting(n, set.getProperty(n), says, true));
                }
                comment.setLength(0);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
