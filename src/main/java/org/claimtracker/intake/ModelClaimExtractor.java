package org.claimtracker.intake;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimtracker.extraction.ArticleText;
import org.claimtracker.extraction.ClaimExtractor;
import org.claimtracker.extraction.Proposals;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/**
 * Asks a language model which claims an article has. The model points at words; what they are worth is decided by
 * {@link PickedClaims}. Whenever there is no usable answer, another extractor reads the article and that is noted: an
 * article is never lost to a model.
 */
final class ModelClaimExtractor implements ClaimExtractor {

    private static final Logger LOG = Logger.getLogger(ModelClaimExtractor.class);

    private static final int LONGEST_ANSWER_BYTES = 1_000_000;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final ModelSettings settings;
    private final LanguageModel model;
    private final String name;
    private final Semaphore free;
    private final ClaimExtractor otherwise;

    /** @param otherwise who reads an article when the model can't */
    ModelClaimExtractor(ModelSettings settings, ClaimExtractor otherwise) {
        this.settings = settings;
        this.otherwise = otherwise;
        name = settings.name.orElseThrow(() -> new IllegalStateException("claim-tracker.extraction.model.url is set;"
                + " claim-tracker.extraction.model.name must say which model to ask there."));
        free = new Semaphore(settings.mostAtOnce);
        Duration connect = settings.timeout.compareTo(LONGEST_CONNECT) < 0 ? settings.timeout : LONGEST_CONNECT;
        model = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url.orElseThrow())
                .connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.timeout.toMillis(), TimeUnit.MILLISECONDS)
                // Following one would send article and key to somebody the operator has not named.
                .followRedirects(false)
                // The client would log headers, and the key is one, wherever logging of clients is switched on.
                .loggingScope(LoggingScope.NONE)
                .build(LanguageModel.class);
    }

    @Override
    public Proposals propose(ArticleText article) {
        try {
            var question = new ModelQuestion(article, settings.longestText);
            ModelAnswer answer = ModelAnswer.of(ask(question.asJson(name, settings.temperature.orElse(null))));
            return PickedClaims.of(answer, article, question.text(), question.note());
        } catch (ModelFailure failure) {
            LOG.warnf("%s The built-in extractor is used instead. %s", failure.getMessage(), cause(failure));
            return otherwise
                    .propose(article)
                    .noting(failure.getMessage() + " The built-in extractor read the article instead.");
        }
    }

    /** In one line: which code met the failure tells an operator nothing. */
    private static String cause(ModelFailure failure) {
        Throwable cause = failure.getCause();
        return cause == null ? "" : cause.toString().lines().findFirst().orElse("");
    }

    private byte[] ask(String question) throws ModelFailure {
        if (!free.tryAcquire()) {
            throw new ModelFailure("The language model was busy with other articles.");
        }
        long start = System.nanoTime();
        try (Response response = model.complete(authorization(), question)) {
            if (response.getStatus() != Response.Status.OK.getStatusCode()) {
                throw status(response);
            }
            return read(response, start);
        } catch (WebApplicationException error) {
            throw status(error.getResponse());
        } catch (ProcessingException | IOException unreachable) {
            throw isTimeout(unreachable)
                    ? late()
                    : new ModelFailure("The language model could not be reached.", unreachable);
        } finally {
            free.release();
        }
    }

    /** Without what else the answer says: that is for nobody's eyes who sends an article. */
    private static ModelFailure status(Response response) {
        return new ModelFailure("The language model answered with HTTP status %d.".formatted(response.getStatus()));
    }

    /** Reads with an eye on size and time: the client's own time-out starts anew with each byte that comes. */
    private byte[] read(Response response, long start) throws IOException, ModelFailure {
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (InputStream in = response.readEntity(InputStream.class)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                body.write(piece, 0, length);
                if (body.size() > LONGEST_ANSWER_BYTES) {
                    throw new ModelFailure(
                            "The language model's answer was longer than %d bytes.".formatted(LONGEST_ANSWER_BYTES));
                }
                if (System.nanoTime() - start > settings.timeout.toNanos()) {
                    throw late();
                }
            }
        }
        return body.toByteArray();
    }

    private ModelFailure late() {
        BigDecimal seconds = BigDecimal.valueOf(settings.timeout.toMillis(), 3).stripTrailingZeros();
        return new ModelFailure("The language model did not answer within %s s.".formatted(seconds.toPlainString()));
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private String authorization() {
        return settings.key.map(key -> "Bearer " + key).orElse(null);
    }
}
