package org.claimtracker.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the contract who may call each operation, from the table that the checks are made by. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class RolesInContract implements OASFilter {

    private static final String SCHEME = "token";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the OpenID Connect issuer that the service trusts, with"
                                                + " roles in `groups` or `realm_access.roles` and the caller's organisation in"
                                                + " `organization`."));
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) ->
                                Permissions.of(method.name(), path).ifPresent(line -> describe(operation, line))));
    }

    private static void describe(Operation operation, Permissions.Line line) {
        String roles = line.roles().stream().map(Role::word).collect(Collectors.joining(", "));
        operation.description("%s\n\nRoles: %s%s."
                .formatted(operation.getDescription(), roles, line.isPublic() ? ", and the public" : ""));
        operation.addExtension("x-roles", line.roles().stream().map(Role::word).toList());
        List<SecurityRequirement> either = new ArrayList<>();
        if (line.isPublic()) {
            // An empty requirement says that the token may be left out.
            either.add(OASFactory.createSecurityRequirement());
        }
        either.add(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()));
        operation.setSecurity(either);
    }
}
