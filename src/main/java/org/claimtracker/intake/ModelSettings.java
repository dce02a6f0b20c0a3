package org.claimtracker.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whether and how a language model is asked for claims. Without a URL, none is. */
@ConfigMapping(prefix = "claim-tracker.extraction.model")
interface ModelSettings {

    /** Where the model's OpenAI-compatible interface starts, such as {@code https://models.example/v1}. */
    Optional<URI> url();

    /** Which model is asked. */
    Optional<String> name();

    /** Sent as a bearer token; a model on one's own machine needs none. A secret, so that nothing prints it. */
    Optional<Secret<String>> key();

    /** How long an article waits for the model, and its sender with it. */
    @WithDefault("60s")
    Duration timeout();

    /** How many characters of an article the model is given. */
    @Min(1)
    @WithDefault("100000")
    int longestText();

    /**
     * How many articles wait for the model at the same time. Each of them holds a thread, and those are needed for all
     * that has nothing to do with a model.
     */
    @Min(1)
    @WithDefault("8")
    int mostAtOnce();
}
