package org.claimtracker.released;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what this version asks of the database, for the tests of the versions after it. When a version is released:
 *
 * <pre>{@code
 * ./mvnw test -Dquarkus.log.file.rotation.rotate-on-boot=false \
 *     '-Dquarkus.log.category."org.hibernate.SQL".level=DEBUG' '-Dquarkus.log.category."org.hibernate.SQL".min-level=DEBUG'
 * java src/test/java/org/claimtracker/released/RecordStatements.java
 * }</pre>
 *
 * reads the statements out of the log of all tests, and puts them below {@code src/test/resources/released}. Folders of
 * versions that nobody updates from any more can go.
 */
final class RecordStatements {

    private static final Path LOG = Path.of("target/tests.log");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/released");

    /** A line of the log, which is JSON, with a statement as its message. */
    private static final Pattern STATEMENT = Pattern.compile(
            "\"loggerName\":\"(?:org\\.claimtracker\\.platform\\.Sql|org\\.hibernate\\.SQL)\",\"level\":\"DEBUG\",\"message\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private RecordStatements() {}

    /** Without arguments. */
    public static void main(String[] arguments) throws IOException {
        Set<String> statements = new TreeSet<>();
        try (Stream<String> lines = Files.lines(LOG, StandardCharsets.UTF_8)) {
            lines.map(STATEMENT::matcher)
                    .filter(Matcher::find)
                    .map(found -> unescaped(found.group(1)))
                    .filter(RecordStatements::canBePrepared)
                    .forEach(statements::add);
        }
        List<String> kept = withoutRepetition(statements);
        Path folder = RELEASED.resolve("V" + lastMigration());
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("statements.sql"),
                "-- What the version with this schema asks of the database; recorded, see RecordStatements.\n\n"
                        + String.join("\n\n", kept) + "\n");
        System.out.printf("%d statements in %s%n", kept.size(), folder);
    }

    /** Filters make hundreds of variants: kept is what has two words next to each other that none kept before has. */
    private static List<String> withoutRepetition(Set<String> statements) {
        Set<String> seen = new HashSet<>();
        return statements.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .filter(statement -> {
                    String[] words = statement.split("\\s+");
                    boolean brings = false;
                    for (int i = 0; i < words.length; i++) {
                        brings |= seen.add((i == 0 ? "" : words[i - 1]) + " " + words[i]);
                    }
                    return brings;
                })
                .sorted()
                .toList();
    }

    private static String unescaped(String json) {
        return json.replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Statements on tables that last no longer than their transaction can't be by themselves. */
    private static boolean canBePrepared(String statement) {
        return statement.matches("(?is)\\s*(select|insert|update|delete|with)\\b.*") && !statement.contains("fresh_");
    }

    private static int lastMigration() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Integer> versions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
            return versions.getLast();
        }
    }
}
