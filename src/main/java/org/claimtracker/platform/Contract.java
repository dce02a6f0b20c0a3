package org.claimtracker.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what is the same in every room: which problems an operation can answer, conditional
 * requests, idempotency keys, and the headers of answers. Resources say only what is theirs.
 *
 * <p>It runs when the contract is asked for, in development and tests; a package serves the {@linkplain
 * CommittedContract committed one}. Filters of the build, and of the start, too, are loaded by the JVM that runs Maven,
 * which may be older than this code.
 */
@OpenAPIDefinition(
        info = @Info(title = "Claim Tracker", version = "1"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class Contract implements OASFilter {

    private static final String JSON = "application/json";

    private static final String ABOUT = """
            The record of public claims: what was said, by whom, where it appeared, what it rests on, and what
            fact-checkers later found.

            * Errors are problem details (RFC 9457) with a stable `type`.
            * Lists are paged by cursors: follow `next` or the `Link` header.
            * Every single resource has a strong `ETag`; a change to it asks for it as `If-Match`.
            * Every `POST` may carry an `Idempotency-Key` and then happens once, however often it is sent within
              24 hours.
            * Ids are UUIDs of version 7, times are RFC 3339 in UTC, dates are ISO 8601, languages are BCP 47 tags.
            """;

    private final Set<Integer> answered = new TreeSet<>();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Claim Tracker")
                .version("1")
                .description(ABOUT)
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
        var patches = new MergePatchSchemas(contract);
        for (PathItem path : contract.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> {
                complete(method, operation, contract);
                patches.describe(operation);
            });
        }
        for (int status : answered) {
            contract.getComponents().addResponse(componentName(status), problem(status));
        }
    }

    private void complete(PathItem.HttpMethod method, Operation operation, OpenAPI contract) {
        boolean changes = method != PathItem.HttpMethod.GET;
        boolean conditional = parameters(operation).stream().anyMatch(parameter -> is(parameter, "If-Match"));
        boolean addressed =
                parameters(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        describeParameters(operation);
        answers(operation, 401, 403, 500, 503);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            answers(operation, 400, 413, 415, 422);
        }
        if (!parameters(operation).isEmpty()) {
            answers(operation, 400);
        }
        if (addressed) {
            answers(operation, 404);
        }
        if (changes) {
            answers(operation, 409);
        }
        if (conditional) {
            answers(operation, 412, 428);
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
            answers(operation, 400, 422);
        }
        if (!changes) {
            answers(operation, 406);
        }
        boolean versioned = describeAnswers(operation, contract);
        if (versioned && !changes) {
            operation.addParameter(ifNoneMatch());
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("It is still the version sent."));
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean is(Parameter parameter, String header) {
        return parameter.getIn() == Parameter.In.HEADER && parameter.getName().equals(header);
    }

    private static void describeParameters(Operation operation) {
        for (Parameter parameter : parameters(operation)) {
            if (is(parameter, "If-Match")) {
                parameter
                        .description("The `ETag` of the version that is changed; `*` for any.")
                        .required(true)
                        .example("\"3-9f86d081884c7d65\"");
            } else if (parameter.getSchema() != null && parameter.getSchema().getDefaultValue() != null) {
                typeDefault(parameter.getSchema());
            } else if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                parameter.description("Its id.");
            }
        }
    }

    /** Annotations know defaults as strings only. */
    private static void typeDefault(org.eclipse.microprofile.openapi.models.media.Schema schema) {
        List<org.eclipse.microprofile.openapi.models.media.Schema.SchemaType> types = schema.getType();
        if (types != null
                && types.contains(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String text) {
            schema.defaultValue(Integer.valueOf(text));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(Idempotency.HEADER)
                .in(Parameter.In.HEADER)
                .description("A name of the caller's choice for this request; sent again, it gets the same answer.")
                // Without an example: programs that fill examples in would send it each time, and a key is good for
                // one.
                .schema(string().minLength(1).maxLength(255));
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The `ETag` of the version the caller has; if it is still that one, 304.")
                .schema(string())
                .example("\"3-9f86d081884c7d65\"");
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema string() {
        return OASFactory.createSchema()
                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING);
    }

    /** Describes the headers of what is answered, and tells whether that is one versioned resource. */
    private static boolean describeAnswers(Operation operation, OpenAPI contract) {
        boolean versioned = false;
        for (Map.Entry<String, APIResponse> answer :
                operation.getResponses().getAPIResponses().entrySet()) {
            APIResponse response = answer.getValue();
            if (!answer.getKey().startsWith("2") || response.getContent() == null) {
                continue;
            }
            if (answer.getKey().equals("200") && "OK".equals(response.getDescription())) {
                response.description("Done.");
            }
            MediaType json = response.getContent().getMediaType(JSON);
            var schema = json == null ? null : resolved(json.getSchema(), contract);
            if (schema != null && has(schema, "version") && !has(schema, "claims")) {
                versioned = true;
                response.addHeader("ETag", header("Its version, for `If-Match` and `If-None-Match`."));
            }
            if (schema != null && has(schema, "items")) {
                response.addHeader("Link", header("The next page, as `rel=\"next\"`; absent on the last one."));
            }
            if (answer.getKey().equals("201")) {
                response.addHeader("Location", header("Where the new resource is."));
            }
        }
        return versioned;
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema resolved(
            org.eclipse.microprofile.openapi.models.media.Schema schema, OpenAPI contract) {
        if (schema == null || schema.getRef() == null) {
            return schema;
        }
        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        return contract.getComponents().getSchemas().get(name);
    }

    private static boolean has(org.eclipse.microprofile.openapi.models.media.Schema schema, String property) {
        return schema.getProperties() != null && schema.getProperties().containsKey(property);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(string());
    }

    private void answers(Operation operation, int... statuses) {
        for (int status : statuses) {
            String code = String.valueOf(status);
            APIResponse described = operation.getResponses().getAPIResponse(code);
            // One without content is the framework's own.
            if (described == null || described.getContent() == null) {
                answered.add(status);
                operation
                        .getResponses()
                        .addAPIResponse(code, OASFactory.createAPIResponse().ref(componentName(status)));
            }
        }
    }

    private static String componentName(int status) {
        return "Problem" + status;
    }

    /** All kinds of problem that come with a status, and one of them as an example. */
    private static APIResponse problem(int status) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        ProblemType first = types.getFirst();
        APIResponse response = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(type -> "%s (`%s`).".formatted(type.title(), type.uri()))
                        .collect(Collectors.joining("\n")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example(first))));
        switch (first) {
            case AUTHENTICATION_REQUIRED ->
                response.addHeader(
                        "WWW-Authenticate",
                        header(
                                        "A bearer token is asked for; `resource_metadata` is the address of a document (RFC 9728)"
                                                + " that names the issuer, where one is trusted.")
                                .example("Bearer realm=\"claim-tracker\", resource_metadata="
                                        + "\"https://claims.example/.well-known/oauth-protected-resource\""));
            case UNAVAILABLE ->
                response.addHeader(
                        "Retry-After",
                        header("How many seconds to wait at least.").example(ProblemMappers.PAUSE));
            default -> {}
        }
        return response;
    }

    /** In an order of its own: that of {@code Map.of} is another one each time the program runs. */
    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        return example;
    }
}
