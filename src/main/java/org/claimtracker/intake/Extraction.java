package org.claimtracker.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.claimtracker.extraction.ClaimExtractor;
import org.claimtracker.extraction.CldrClaimExtractor;
import org.claimtracker.extraction.LanguageIdentification;

/** Which implementations of the extraction's seams are used; they know nothing of this container themselves. */
class Extraction {

    /** Made at the start, so that wrong settings stop the service and not the first article. */
    @Produces
    @Singleton
    @Startup
    ClaimExtractor claimExtractor(ModelSettings model) {
        ClaimExtractor builtIn = new CldrClaimExtractor();
        return model.url.isPresent() ? new ModelClaimExtractor(model, builtIn) : builtIn;
    }

    @Produces
    @Singleton
    LanguageIdentification languageIdentification() {
        return new LanguageIdentification();
    }
}
