package org.claimtracker.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What {@code kubectl kustomize} makes of a folder below {@code k8s/}: as written, and as the classes of Kubernetes'
 * own types, into which nothing is read that they don't know.
 */
final class Manifests {

    /** Those of Kubernetes, of the Gateway API and of the Prometheus operator. */
    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));

    /** Those of other operators, which have no classes here; {@code k8s/lint} checks them against their schemas. */
    static final List<String> ELSEWHERE = List.of(
            "barmancloud.cnpg.io/v1/ObjectStore",
            "external-secrets.io/v1/ExternalSecret",
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/Pooler",
            "postgresql.cnpg.io/v1/ScheduledBackup");

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private final List<JsonNode> objects;

    private Manifests(List<JsonNode> objects) {
        this.objects = objects;
    }

    /**
     * Renders a folder.
     *
     * @param folder below {@code k8s/}, such as {@code overlays/local}
     */
    static Manifests of(String folder) {
        return RENDERED.computeIfAbsent(folder, Manifests::render);
    }

    private static Manifests render(String folder) {
        try {
            Path said = Files.createTempFile("kustomize", ".yaml");
            Path aside = Files.createTempFile("kustomize", ".log");
            try {
                Process kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/" + folder)
                        .redirectOutput(said.toFile())
                        .redirectError(aside.toFile())
                        .start();
                if (kubectl.waitFor() != 0) {
                    throw new AssertionError("k8s/" + folder + ": " + Files.readString(aside));
                }
                return new Manifests(parse(Files.readString(said, StandardCharsets.UTF_8)));
            } finally {
                Files.delete(said);
                Files.delete(aside);
            }
        } catch (IOException failure) {
            return withoutKubectl(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Everything else can be built without it, and so is; what is to be released is not. */
    private static Manifests withoutKubectl(IOException failure) {
        String told = "What k8s/ deploys was not checked: that needs kubectl, and it does not run here: "
                + failure.getMessage();
        if (System.getenv("CI") != null) {
            throw new AssertionError(told);
        }
        System.out.println(told);
        Assumptions.abort(told);
        throw new UncheckedIOException(failure);
    }

    static List<JsonNode> parse(String yaml) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            documents.forEachRemaining(objects::add);
        }
        return objects;
    }

    /** All of them, as written. */
    List<JsonNode> objects() {
        return objects;
    }

    /** Version and kind of an object, as {@code apps/v1/Deployment}. */
    static String type(JsonNode object) {
        return object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    /** The objects of a kind, as written. */
    Stream<JsonNode> written(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    /** The objects of a class. */
    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream()
                .filter(object -> TYPES.get(type(object)) == type)
                .map(object -> type.cast(typed(object)))
                .toList();
    }

    /** The one of a class that has this name. */
    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(type.getSimpleName() + " " + name));
    }

    /**
     * An object as its class, with nothing left over.
     *
     * @throws IllegalArgumentException when there is no such kind, or it has no such field
     */
    static HasMetadata typed(JsonNode object) {
        Class<? extends HasMetadata> type = TYPES.get(type(object));
        if (type == null) {
            throw new IllegalArgumentException("There is no class for " + type(object));
        }
        return STRICT.convertValue(object, type);
    }

    /** The models keep what they don't know in a map; without that, they refuse it. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }

                @Override
                public Boolean hasAnyGetter(Annotated annotated) {
                    return false;
                }
            });

    /** The pods that all of it makes, by the name of what makes them. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new LinkedHashMap<>();
        all(Deployment.class)
                .forEach(made -> pods.put(
                        "Deployment " + made.getMetadata().getName(),
                        made.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(made -> pods.put(
                        "StatefulSet " + made.getMetadata().getName(),
                        made.getSpec().getTemplate()));
        all(Job.class)
                .forEach(made -> pods.put(
                        "Job " + made.getMetadata().getName(), made.getSpec().getTemplate()));
        return pods;
    }

    /** What a container is told, with {@code secret/key} in place of what a secret tells it. */
    Map<String, String> variables(Container container) {
        Map<String, String> variables = new HashMap<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            if (source.getConfigMapRef() != null) {
                variables.putAll(
                        one(ConfigMap.class, source.getConfigMapRef().getName()).getData());
            }
        }
        for (EnvVar variable : container.getEnv()) {
            variables.put(
                    variable.getName(),
                    variable.getValueFrom() == null
                            ? variable.getValue()
                            : variable.getValueFrom().getSecretKeyRef().getName() + "/"
                                    + variable.getValueFrom().getSecretKeyRef().getKey());
        }
        return variables;
    }

    /** All but one object. */
    Manifests without(String kind, String name) {
        return new Manifests(objects.stream()
                .filter(object -> !(object.path("kind").asText().equals(kind)
                        && name(object).equals(name)))
                .toList());
    }

    /** A copy of an object, for a test to break. */
    static ObjectNode copy(JsonNode object) {
        return object.deepCopy();
    }
}
