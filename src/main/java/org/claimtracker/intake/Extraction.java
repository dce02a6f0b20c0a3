package org.claimtracker.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import org.claimtracker.extraction.ClaimExtractor;
import org.claimtracker.extraction.CldrClaimExtractor;
import org.claimtracker.extraction.LanguageIdentification;
import org.claimtracker.extraction.ProposedBy;

/** Which implementations of the extraction's seams are used; they know nothing of this container themselves. */
// ICU4J loads these by their names, which the build of the native executable can't follow.
@RegisterForReflection(
        classNames = {
            "com.ibm.icu.impl.ICUCurrencyDisplayInfoProvider",
            "com.ibm.icu.impl.ICUCurrencyMetaInfo",
            "com.ibm.icu.text.BreakIteratorFactory",
            "com.ibm.icu.text.NumberFormatServiceShim",
            "com.ibm.icu.util.CurrencyServiceShim"
        })
class Extraction {

    /** Made at the start, so that wrong settings stop the service and not the first article. */
    @Produces
    @Singleton
    @Startup
    ClaimExtractor claimExtractor(ModelSettings model, MeterRegistry metrics, Tracer tracer) {
        ClaimExtractor builtIn = new CldrClaimExtractor();
        return model.url.isPresent()
                ? new MeasuredClaimExtractor(
                        new ModelClaimExtractor(model, builtIn), EnumSet.allOf(ProposedBy.class), metrics, tracer)
                : new MeasuredClaimExtractor(builtIn, EnumSet.of(ProposedBy.BUILT_IN), metrics, tracer);
    }

    @Produces
    @Singleton
    LanguageIdentification languageIdentification() {
        return new LanguageIdentification();
    }
}
