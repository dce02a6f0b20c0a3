package org.claimtracker;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * An empty PostgreSQL for a service that was packaged, and therefore brings none. Only this machine reaches it, at a
 * port that was free.
 */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "postgres";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()),
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                USER,
                "quarkus.http.host",
                "127.0.0.1");
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
