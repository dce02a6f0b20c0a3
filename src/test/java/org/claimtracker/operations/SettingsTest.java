package org.claimtracker.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings that {@code docs/operations.md} lists are those that there are. */
class SettingsTest {

    private static final Path GUIDE = Path.of("docs/operations.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- settings -->\n).*?(<!-- /settings -->)");

    /** Those of the libraries that operators of this service have a use for. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("quarkus.datasource.jdbc.url", "The database, as `jdbc:postgresql://host:5432/claims`. Needed.");
        OTHERS.put("quarkus.datasource.username", "Whom the service is to the database. Needed.");
        OTHERS.put("quarkus.datasource.password", "Their password. Needed.");
        OTHERS.put(
                "quarkus.datasource.jdbc.max-size",
                "The most database connections of one instance; as many requests are worked on at the same time.");
        OTHERS.put(
                "quarkus.datasource.jdbc.acquisition-timeout",
                "How long a request waits for a connection before it is told to try later.");
        OTHERS.put("quarkus.profile", "`migrate` for the run that migrates the database and ends.");
        OTHERS.put(
                "quarkus.flyway.placeholders.service",
                "For that run: the database user that the service runs as, who is granted what it needs.");
        OTHERS.put("quarkus.http.host", "The address it listens on; all of them unless set.");
        OTHERS.put("quarkus.http.port", "The port for callers.");
        OTHERS.put(
                "quarkus.http.cors.origins",
                "Whose pages may call it, as `https://desk.example,https://…`; its own always may.");
        OTHERS.put("quarkus.management.host", "The address that health and metrics listen on.");
        OTHERS.put("quarkus.management.port", "The port for health and metrics.");
        OTHERS.put(
                "quarkus.shutdown.delay", "How long it goes on answering, no longer ready, after it was told to end.");
        OTHERS.put("quarkus.shutdown.timeout", "How long it then finishes what is under way.");
        OTHERS.put("quarkus.log.level", "How much is logged.");
        OTHERS.put("quarkus.otel.sdk.disabled", "`false` sends traces.");
        OTHERS.put(
                "quarkus.datasource.jdbc.telemetry.enabled",
                "`true` has them show the statements that the database runs, without their values.");
        OTHERS.put("quarkus.otel.exporter.otlp.endpoint", "The collector that traces go to.");
        OTHERS.put("quarkus.otel.exporter.otlp.protocol", "`grpc`, or `http/protobuf` for port 4318.");
        OTHERS.put(
                "quarkus.otel.traces.sampler.arg", "Which share of the traces that begin here is sent, from 0 to 1.");
    }

    /** With {@code -Doperations.refresh=true} it writes the table instead of comparing it. */
    @Test
    void theGuideListsTheSettingsThatThereAre() throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher table = TABLE.matcher(guide);
        assertThat(table.find()).as("the marks around the table").isTrue();
        String fresh =
                table.replaceFirst(matched -> Matcher.quoteReplacement(matched.group(1) + table() + matched.group(2)));
        if (Boolean.getBoolean("operations.refresh")) {
            Files.writeString(GUIDE, fresh);
        }

        assertThat(Files.readString(GUIDE))
                .as("docs/operations.md; ./mvnw test -Dtest=SettingsTest -Doperations.refresh=true refreshes it")
                .isEqualTo(fresh);
    }

    @Test
    void everySettingOfTheServiceSaysWhatItIs() {
        assertThat(Settings.read().ours().values())
                .isNotEmpty()
                .allSatisfy(
                        setting -> assertThat(setting.says()).as(setting.name()).isNotBlank());
    }

    @Test
    void whatOperatorsAreToldToSetCanBeSetWithoutBuildingAnew() {
        Settings settings = Settings.read();

        assertThat(OTHERS.keySet())
                .allSatisfy(name ->
                        assertThat(settings.other(name).whenRunning()).as(name).isTrue());
    }

    private static String table() {
        Settings settings = Settings.read();
        StringBuilder table = new StringBuilder("| variable | unless set | what |\n|---|---|---|\n");
        for (Settings.Setting setting : settings.ours().values()) {
            line(table, setting, setting.says());
        }
        OTHERS.forEach((name, says) -> line(table, settings.other(name), says));
        return table.toString();
    }

    private static void line(StringBuilder table, Settings.Setting setting, String says) {
        String byDefault =
                setting.byDefault() == null || setting.byDefault().contains("$") ? "" : "`" + setting.byDefault() + "`";
        table.append("| `%s` | %s | %s |\n".formatted(setting.variable(), byDefault, says.replace("|", "\\|")));
    }

    /** A variable that is written differently sets something else, or nothing. */
    @Test
    void theReadmeNamesVariablesThatThereAre() throws IOException {
        Settings settings = Settings.read();
        List<String> named = Pattern.compile("\\b(?:QUARKUS|MP_JWT|CLAIM_TRACKER)_[A-Z0-9_]*[A-Z0-9]\\b")
                .matcher(Files.readString(Path.of("README.md")) + Files.readString(GUIDE))
                .results()
                .map(found -> found.group())
                // The realm's own, of Keycloak's environment.
                .filter(name -> !name.equals("CLAIM_TRACKER_BOT_SECRET"))
                .distinct()
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings.setBy(name)).as(name).isNotNull());
    }
}
