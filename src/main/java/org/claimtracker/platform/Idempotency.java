package org.claimtracker.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Makes a repeated {@code POST} happen once. The key is written first and in the transaction of the write it stands
 * for: a second request with the same key waits at the unique index until the first one is committed, and then reads
 * its answer; where the first one failed, both its write and its key are gone and the second one is served. So no key
 * is ever left half done, whatever crashes when. What waits for others is {@link Preparing prepared} before that.
 */
@Idempotent
@Interceptor
// Behind validation, which is at 800: what is prepared is what a request may ask for.
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class Idempotency {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    KeyOwner owner;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            prepare(invocation);
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemException.invalidParameter(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        byte[] fingerprint = fingerprint(invocation.getParameters());
        Instant now = clock.instant();
        if (invocation.getTarget() instanceof Preparing) {
            // What was done once must not be prepared again. Two that come at the same time both prepare, though: that
            // one of them does so in vain costs less than a key that is claimed and committed before it is carried out.
            Optional<RuntimeException> earlier = replay(key, fingerprint, now);
            if (earlier.isPresent()) {
                throw earlier.get();
            }
        }
        prepare(invocation);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!claim(key, fingerprint, now)) {
                throw replay(key, fingerprint, now).orElseThrow();
            }
            Object answer = invocation.proceed();
            keep(key, (RestResponse<?>) answer);
            return answer;
        });
    }

    @SuppressWarnings("unchecked")
    private static void prepare(InvocationContext invocation) {
        if (invocation.getTarget() instanceof Preparing<?> resource) {
            ((Preparing<Object>) resource).prepare(invocation.getParameters()[0]);
        }
    }

    private boolean claim(String key, byte[] fingerprint, Instant now) {
        return sql.statement("""
                                insert into idempotency_key (caller, key, fingerprint, created_at) values (?, ?, ?, ?)
                                on conflict (caller, key) do update
                                   set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                                       status = null, location = null, etag = null, body = null
                                 where idempotency_key.created_at <= ?""", owner.name(), key, fingerprint, now, now.minus(KEPT))
                        .update()
                == 1;
    }

    private void keep(String key, RestResponse<?> answer) throws Exception {
        byte[] body = json.writeValueAsBytes(answer.getEntity());
        sql.statement(
                        """
                        update idempotency_key set status = ?, location = ?, etag = ?, body = ?
                         where caller = ? and key = ?""",
                        answer.getStatus(),
                        answer.getHeaderString(HttpHeaders.LOCATION),
                        answer.getEntity() instanceof Versioned view ? EntityTags.tag(view.version(), body) : null,
                        new String(body, StandardCharsets.UTF_8),
                        owner.name(),
                        key)
                .update();
    }

    /** What to leave the method with when the key is on file. */
    private Optional<RuntimeException> replay(String key, byte[] fingerprint, Instant now) {
        record Kept(byte[] fingerprint, Replay answer) {}
        return sql.statement("""
                        select fingerprint, status, location, etag, body from idempotency_key
                         where caller = ? and key = ? and created_at > ?""", owner.name(), key, now.minus(KEPT))
                .first(row -> new Kept(
                        row.getBytes("fingerprint"),
                        new Replay(
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getString("body"))))
                .map(kept -> Arrays.equals(kept.fingerprint(), fingerprint) ? kept.answer() : reused());
    }

    private static ProblemException reused() {
        return ProblemType.IDEMPOTENCY_KEY_REUSED
                .because("Use a new key for a new request; a key stands for one request for 24 hours.")
                .atParameter(HEADER, "was sent before with another body or path");
    }

    /** What the request asks for: path, query and everything the method was called with. */
    private byte[] fingerprint(Object[] parameters) throws Exception {
        byte[] body = json.writeValueAsBytes(parameters);
        byte[] target = uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(target, target.length + body.length);
        System.arraycopy(body, 0, all, target.length, body.length);
        return EntityTags.sha256(all);
    }
}
