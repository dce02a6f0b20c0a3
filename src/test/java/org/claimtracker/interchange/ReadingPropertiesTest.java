package org.claimtracker.interchange;

import org.claimtracker.platform.Properties;
import org.junit.jupiter.api.Test;

/** Runs {@link ReadingProperties}. */
class ReadingPropertiesTest {

    @Test
    void whateverIsWrittenIsReadOrRefused() {
        Properties.hold(ReadingProperties.class, 4);
    }
}
