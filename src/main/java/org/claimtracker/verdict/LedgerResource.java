package org.claimtracker.verdict;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/organizations/{id}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledgers", description = "What organisations published, superseded and retracted, as a chain of hashes.")
class LedgerResource {

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "getLedger",
            summary = "Read an organisation's ledger",
            description = "Every publication, superseding and retraction, oldest first. Anybody can follow the hashes.")
    public Page<LedgerEntryView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return ledger.page(id, caller.reader(), page);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyLedger",
            summary = "Verify an organisation's ledger",
            description = "Walks through all of it, computes each hash anew and compares each entry with the verdict"
                    + " that is stored. It takes some seconds for every 100,000 entries.")
    public LedgerVerification verify(@PathParam("id") UUID id) {
        return ledger.verify(id);
    }
}
