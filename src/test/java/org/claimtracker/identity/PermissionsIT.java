package org.claimtracker.identity;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.claimtracker.OwnDatabase;

/** The same of what was packaged. */
@QuarkusIntegrationTest
@TestProfile(WithTokens.class)
@WithTestResource(OwnDatabase.class)
class PermissionsIT extends PermissionsTest {}
