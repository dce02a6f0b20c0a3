package org.claimtracker.identity;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.claimtracker.OwnDatabase;
import org.junit.jupiter.api.Tag;

/** The same of what was packaged. */
@QuarkusIntegrationTest
@TestProfile(WithKeycloak.class)
@WithTestResource(OwnDatabase.class)
@Tag("keycloak")
class KeycloakIT extends KeycloakTest {}
