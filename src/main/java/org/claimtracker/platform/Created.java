package org.claimtracker.platform;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a {@code POST} that made something: 201, its address and its view. */
public final class Created {

    private Created() {}

    /**
     * A 201.
     *
     * @param path where the new resource is, from the root of the service
     */
    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(view)
                .build();
    }
}
