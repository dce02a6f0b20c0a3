package org.claimtracker.released;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** While a new version rolls out, the one before it works on with the database that was migrated for the new one. */
@QuarkusTest
class RollingUpdateTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What a migration says before a statement that takes away something which the last release does without. */
    private static final String CONTRACTS = "-- contract:";

    /** What takes something away from those who don't know of it, or asks something new of them. */
    private static final Pattern TAKES_AWAY = Pattern.compile("""
            (?isx) \\b (?:
                drop \\s+ (?: table | column | view | function | sequence | type | schema )
              | rename \\s+ (?: to | column )
              | alter \\s+ (?: column \\s+ )? "?\\w+"? \\s+ (?: set \\s+ data \\s+ )? type \\b
              | set \\s+ not \\s+ null
              | add \\s+ column \\s+ (?: if \\s+ not \\s+ exists \\s+ )? \\w+ \\s+ (?: (?! \\b default \\b ) [^,;] )* \\b not \\s+ null (?! [^,;]* \\b default \\b )
              | truncate \\b
            )""");

    @Inject
    DataSource dataSource;

    static List<ReleasedVersion> released() {
        return ReleasedVersion.all();
    }

    @ParameterizedTest
    @MethodSource("released")
    void theDatabaseStillUnderstandsWhatAReleasedVersionAsks(ReleasedVersion version) throws SQLException {
        List<String> refused = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var preparing = connection.createStatement()) {
            for (String statement : version.statements()) {
                try {
                    preparing.execute("prepare released as " + numbered(statement));
                    preparing.execute("deallocate released");
                } catch (SQLException refusal) {
                    refused.add(refusal.getMessage() + "\n" + statement);
                }
            }
        }

        assertThat(version.statements()).hasSizeGreaterThan(100);
        assertThat(refused).isEmpty();
    }

    private static String numbered(String statement) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        boolean quoted = false;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            quoted ^= c == '\'';
            if (c == '?' && !quoted) {
                // Twice, it is the operator that jsonb has.
                if (i + 1 < statement.length() && statement.charAt(i + 1) == '?') {
                    numbered.append('?');
                    i++;
                } else {
                    numbered.append('$').append(++number);
                }
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    /** Statements that a version before would be stopped by: a column it does not fill, a table that it still reads. */
    @Test
    void noMigrationTakesAwayWhatTheLastReleasedVersionUses() {
        int last = released().getLast().schema();
        List<String> findings = new ArrayList<>();
        for (Path migration : migrationsAfter(last)) {
            for (String statement : statements(text(migration))) {
                if (takesAway(statement)) {
                    findings.add(migration.getFileName() + ": " + statement);
                }
            }
        }

        assertThat(findings)
                .as(
                        "expand first; what takes away comes in a later version, and says after '%s' why nobody misses it",
                        CONTRACTS)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | drop table claim",
                "true  | alter table claim drop column text",
                "true  | alter table claim rename column text to words",
                "true  | alter table claim rename to statement",
                "true  | alter table claim alter column text type varchar(100)",
                "true  | alter table claim alter column text set not null",
                "true  | alter table claim add column mood text not null",
                "true  | alter table claim add column mood text not null check (mood <> '')",
                "true  | truncate search_term",
                "false | alter table claim add column mood text",
                "false | alter table claim add column mood text not null default 'calm'",
                "false | alter table claim add column mood text default 'calm' not null",
                "false | create table mood (id uuid primary key, name text not null)",
                "false | create index claim_mood on claim (mood)",
                "false | drop index claim_mood",
                "false | -- contract: no version since 0.2.0 reads it$alter table claim drop column mood"
            })
    void theRuleKnowsWhatTakesAway(boolean takesAway, String statement) {
        assertThat(takesAway(statement.replace('$', '\n'))).isEqualTo(takesAway);
    }

    private static boolean takesAway(String statement) {
        return !statement.contains(CONTRACTS)
                && TAKES_AWAY.matcher(statement.replaceAll("--.*", "")).find();
    }

    /** Roughly: what is in a function's body is parted as well, which does no harm here. */
    private static List<String> statements(String sql) {
        return Stream.of(sql.split(";")).map(String::strip).toList();
    }

    private static List<Path> migrationsAfter(int version) {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return Integer.parseInt(name.substring(1, name.indexOf("__"))) > version;
                    })
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
