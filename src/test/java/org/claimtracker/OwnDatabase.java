package org.claimtracker;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL for a service that was packaged, and therefore brings none, set up as in production: one user migrated
 * it, by a run of what was packaged, and another one, who may do less, is the service's. Only this machine reaches it,
 * at a port that was free.
 */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {

    /** Whom the service runs as. */
    public static final String SERVICE = "claim_tracker";

    private static final String MIGRATOR = "claim_tracker_migrator";

    private EmbeddedPostgres server;

    private final int managementPort = freePort();

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            createUsersAndDatabase();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var migration = migrate();
        if (migration.exitCode() != 0) {
            throw new IllegalStateException("Not migrated: " + migration.output());
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                SERVICE,
                "quarkus.datasource.password",
                SERVICE,
                "claim-tracker.public-url",
                "https://claims.example",
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                String.valueOf(managementPort));
    }

    /** One that was free a moment ago: of the ports that a process has chosen, its tests are told the first only. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createUsersAndDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String user : new String[] {MIGRATOR, SERVICE}) {
                statement.execute("create role %s login password '%s'".formatted(user, user));
            }
            statement.execute(
                    "create database claims owner %s template template0 locale_provider builtin builtin_locale 'C.UTF-8'"
                            .formatted(MIGRATOR));
        }
    }

    /** Runs what was packaged as whoever migrates does; again, there is nothing left to do. */
    public Packaged.Run migrate() {
        return Packaged.run(Map.of(
                "QUARKUS_PROFILE", "migrate",
                "QUARKUS_DATASOURCE_JDBC_URL", url(),
                "QUARKUS_DATASOURCE_USERNAME", MIGRATOR,
                "QUARKUS_DATASOURCE_PASSWORD", MIGRATOR,
                "QUARKUS_FLYWAY_PLACEHOLDERS_SERVICE", SERVICE));
    }

    /** Where the service that runs on it answers for its health. */
    public int managementPort() {
        return managementPort;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OwnDatabase.class));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/claims".formatted(server.getPort());
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
