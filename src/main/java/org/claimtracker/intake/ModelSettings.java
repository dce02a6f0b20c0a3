package org.claimtracker.intake;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether and how a language model is asked for claims. Without a URL, none is. Single properties, as a mapped interface
 * would be loaded by the JVM that runs Maven, which may be older than this code.
 */
@Singleton
class ModelSettings {

    /** Where the model's OpenAI-compatible interface starts, such as {@code https://models.example/v1}. */
    @ConfigProperty(name = "claim-tracker.extraction.model.url")
    Optional<URI> url;

    /** Which model is asked. */
    @ConfigProperty(name = "claim-tracker.extraction.model.name")
    Optional<String> name;

    /** Sent as a bearer token; a model on one's own machine needs none. */
    @ConfigProperty(name = "claim-tracker.extraction.model.key")
    Optional<String> key;

    /** How freely the model answers, 0 to 2, where it lets callers say so; some models refuse any value. */
    @ConfigProperty(name = "claim-tracker.extraction.model.temperature")
    Optional<Double> temperature;

    /** How long an article waits for the model, and its sender with it. */
    @ConfigProperty(name = "claim-tracker.extraction.model.timeout", defaultValue = "60s")
    Duration timeout;

    /** How many characters of an article the model is given. */
    @ConfigProperty(name = "claim-tracker.extraction.model.longest-text", defaultValue = "100000")
    int longestText;

    /**
     * How many articles wait for the model at the same time. Each of them holds a thread, and those are needed for all
     * that has nothing to do with a model.
     */
    @ConfigProperty(name = "claim-tracker.extraction.model.most-at-once", defaultValue = "8")
    int mostAtOnce;
}
