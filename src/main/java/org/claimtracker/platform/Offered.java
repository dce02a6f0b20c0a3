package org.claimtracker.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which media types each operation offers, so that a refused one can be answered with the list. Collected while the
 * framework looks at the resources, which in a native executable is when it is built.
 */
@Provider
@Singleton
public class Offered implements DynamicFeature {

    private record Operation(String method, Pattern path, List<String> produced, List<String> consumed) {

        boolean covers(String requestMethod, String requestPath) {
            // HEAD is answered by what answers GET.
            String asked = requestMethod.equals(HttpMethod.HEAD) ? HttpMethod.GET : requestMethod;
            return method.equals(asked) && path.matcher(requestPath).matches();
        }
    }

    private final List<Operation> operations = new CopyOnWriteArrayList<>();

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Class<?> type = resource.getResourceClass();
        String path = path(type.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                operations.add(new Operation(
                        http.value(),
                        pattern(path),
                        types(
                                method.getAnnotation(Produces.class),
                                type.getAnnotation(Produces.class),
                                Produces::value),
                        types(
                                method.getAnnotation(Consumes.class),
                                type.getAnnotation(Consumes.class),
                                Consumes::value)));
            }
        }
    }

    /** What can be accepted there, in alphabetical order; empty when nothing is known of the path. */
    List<String> produced(String method, String path) {
        return all(method, path, Operation::produced);
    }

    /** What can be sent there, in alphabetical order; empty when it is whatever the service reads everywhere. */
    List<String> consumed(String method, String path) {
        return all(method, path, Operation::consumed);
    }

    private List<String> all(String method, String path, Function<Operation, List<String>> types) {
        Set<String> offered = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation.covers(method, path)) {
                offered.addAll(types.apply(operation));
            }
        }
        return List.copyOf(offered);
    }

    private static <A> List<String> types(A ofMethod, A ofClass, Function<A, String[]> value) {
        return Stream.of(ofMethod == null ? ofClass : ofMethod)
                .filter(java.util.Objects::nonNull)
                .flatMap(annotation -> Arrays.stream(value.apply(annotation)))
                // Without parameters: the server's preference among several is none of the caller's business.
                .map(mediaType -> mediaType.split(";")[0])
                .toList();
    }

    private static String path(Path annotation) {
        if (annotation == null) {
            return "";
        }
        return annotation.value().startsWith("/") ? annotation.value() : "/" + annotation.value();
    }

    /** Of a template such as {@code /v1/claims/{id}}: a variable stands for one segment. */
    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.split("/")) {
            if (!segment.isEmpty()) {
                pattern.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
            }
        }
        return Pattern.compile(pattern.append("/?").toString());
    }
}
