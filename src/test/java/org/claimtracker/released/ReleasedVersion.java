package org.claimtracker.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version that may be running beside the next one while that rolls out, and what it asks of the database.
 *
 * @param schema     the last migration that it knows
 * @param statements all it was seen to run, with question marks for values
 */
record ReleasedVersion(int schema, List<String> statements) {

    /** One folder for each, named after the last migration; its statements are parted by empty lines. */
    static final Path FOLDER = Path.of("src/test/resources/released");

    static final String STATEMENTS = "statements.sql";

    /** Those that are kept, from the oldest on. */
    static List<ReleasedVersion> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(ReleasedVersion::read)
                    .sorted(Comparator.comparing(ReleasedVersion::schema))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReleasedVersion read(Path folder) {
        try {
            int schema = Integer.parseInt(folder.getFileName().toString().substring(1));
            return new ReleasedVersion(
                    schema,
                    Stream.of(Files.readString(folder.resolve(STATEMENTS)).split("\n\n"))
                            .map(String::strip)
                            .filter(statement -> !statement.isEmpty() && !statement.startsWith("--"))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
