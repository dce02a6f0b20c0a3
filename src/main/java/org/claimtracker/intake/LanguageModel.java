package org.claimtracker.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The one operation of an OpenAI-compatible interface that is needed. */
@Path("/chat/completions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface LanguageModel {

    /**
     * Asks. The answer comes as it is, whatever its status, so that no more is read of it than is wanted.
     *
     * @param authorization {@code null} where none is needed
     * @param question      as JSON
     */
    @POST
    Response complete(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String question);
}
