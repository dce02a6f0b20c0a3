package org.claimtracker.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Leaves a resource method, and its transaction, with the answer that the same request had before. */
final class Replay extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String location;
    private final String etag;
    private final String body;

    Replay(int status, String location, String etag, String body) {
        super(null, null, false, false);
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.body = body;
    }

    RestResponse<String> answer() {
        var answer = RestResponse.ResponseBuilder.<String>create(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        return answer.build();
    }
}
