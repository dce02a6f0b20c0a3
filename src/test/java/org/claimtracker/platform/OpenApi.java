package org.claimtracker.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The committed contract, as far as tests walk it. */
public final class OpenApi {

    private OpenApi() {}

    /** One operation of the contract. */
    public record Operation(String method, String path, List<String> queryParameters, boolean hasBody) {}

    public static List<Operation> operations() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract = load();
        List<Operation> operations = new ArrayList<>();
        contract.get("paths")
                .forEach((path, methods) -> methods.forEach((method, operation) -> {
                    @SuppressWarnings("unchecked")
                    var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
                    operations.add(new Operation(
                            method,
                            path,
                            parameters.stream()
                                    .filter(parameter -> "query".equals(parameter.get("in")))
                                    .map(parameter -> (String) parameter.get("name"))
                                    .toList(),
                            operation.containsKey("requestBody")));
                }));
        return operations;
    }

    /** The paths that have a method, in alphabetical order. */
    public static List<String> paths(String method) {
        return List.copyOf(new TreeSet<>(operations().stream()
                .filter(operation -> operation.method().equals(method))
                .map(Operation::path)
                .toList()));
    }

    private static Map<String, Map<String, Map<String, Map<String, Object>>>> load() {
        try {
            return new Yaml().load(Files.readString(Path.of("openapi/claim-tracker.yaml")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
