package org.claimtracker.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimtracker.kubernetes.Network.End;
import org.claimtracker.kubernetes.Network.Outside;
import org.claimtracker.kubernetes.Network.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network policies let through what is needed, from who needs it, and nothing else. */
class NetworkTest {

    private static final String LOCAL = "overlays/local";
    private static final String PRODUCTION = "overlays/production";
    private static final String WITH_COMPONENTS = "../src/test/resources/kubernetes/all-components";

    private static final String HERE = "claim-tracker";

    /** Where something listens, or might. */
    private static final Set<Integer> PORTS =
            Set.of(22, 53, 80, 443, 4317, 5432, 6443, 8000, 8080, 8443, 9000, 9187, 10250);

    /** Those whose connections are looked at, as callers and as called. */
    private static final Set<String> CALLERS = Set.of("service", "migration");

    private static final Set<String> CALLED = Set.of("service", "migration", "postgresql", "pooler", "database");

    /** Told to callers and their browsers; the service itself calls neither. */
    private static final Set<String> NOT_CALLED = Set.of("CLAIM_TRACKER_PUBLIC_URL", "MP_JWT_VERIFY_ISSUER");

    @Test
    void inProductionNobodyReachesMoreThanThis() {
        assertThat(through(PRODUCTION)).isEqualTo(table("""
                anybody    > service    8080
                collector  > service    9000
                database   > database   5432
                database   > database   8000
                migration  > database   5432
                migration  > dns        53
                operator   > database   5432
                operator   > database   8000
                pooler     > database   5432
                prometheus > service    9000
                service    > dns        53
                service    > internet   443
                service    > internet6  443
                service    > pooler     5432
                """));
    }

    @Test
    void locallyNobodyReachesMoreThanThis() {
        assertThat(through(LOCAL)).isEqualTo(table("""
                anybody    > service    8080
                collector  > service    9000
                migration  > dns        53
                migration  > postgresql 5432
                prometheus > service    9000
                service    > dns        53
                service    > internet   443
                service    > internet6  443
                service    > keycloak   8080
                service    > postgresql 5432
                """));
    }

    @Test
    void withTracesTheCollectorIsReachedAsWell() {
        Set<String> more = new TreeSet<>(through(WITH_COMPONENTS));
        more.removeAll(through(LOCAL));

        assertThat(more).isEqualTo(table("""
                service > collector  4317
                service > prometheus 4317
                """));
    }

    /** What is in the environment is what the service goes by. */
    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION, WITH_COMPONENTS})
    void whateverASettingNamesIsReached(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Network network = new Network(manifests);
        Map<String, End> ends = ends(manifests);
        Set<String> reached = new TreeSet<>();

        for (String caller : CALLERS) {
            Pod pod = (Pod) ends.get(caller);
            Container container =
                    template(manifests, pod).getSpec().getContainers().getFirst();
            manifests.variables(container).forEach((variable, value) -> {
                if (value.contains("://") && !NOT_CALLED.contains(variable)) {
                    Address called = called(manifests, ends, URI.create(value.replaceFirst("^jdbc:", "")));
                    assertThat(network.letsThrough(pod, called.end, called.port, "TCP"))
                            .as("%s calls %s: %s", caller, variable, value)
                            .isTrue();
                    assertThat(network.letsThrough(pod, ends.get("dns"), 53, "UDP"))
                            .isTrue();
                    reached.add(caller + " " + variable);
                }
            });
        }

        assertThat(reached)
                .contains(
                        "migration QUARKUS_DATASOURCE_JDBC_URL",
                        "service QUARKUS_DATASOURCE_JDBC_URL",
                        "service MP_JWT_VERIFY_PUBLICKEY_LOCATION");
        assertThat(reached.contains("service QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"))
                .isEqualTo(overlay.equals(WITH_COMPONENTS));
    }

    private record Address(End end, int port) {}

    /** Whom a URL leads to, and the port there. */
    private static Address called(Manifests manifests, Map<String, End> ends, URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        String host = url.getHost();
        if (host.endsWith(".example")) {
            return new Address(ends.get("internet"), port);
        }
        if (host.equals("collector.monitoring")) {
            return new Address(ends.get("collector"), port);
        }
        for (Service service : manifests.all(Service.class)) {
            if (service.getMetadata().getName().equals(host)) {
                Pod pod = ends.values().stream()
                        .filter(Pod.class::isInstance)
                        .map(Pod.class::cast)
                        .filter(one -> one.namespace().equals(HERE)
                                && one.labels()
                                        .entrySet()
                                        .containsAll(
                                                service.getSpec().getSelector().entrySet()))
                        .findFirst()
                        .orElseThrow();
                ServicePort served = service.getSpec().getPorts().stream()
                        .filter(one -> one.getPort() == port)
                        .findFirst()
                        .orElseThrow();
                return new Address(pod, pod.ports().get(served.getTargetPort().getStrVal()));
            }
        }
        // Services that CloudNativePG makes, with the port of its pods.
        Map<String, String> made = new HashMap<>();
        manifests.written("Pooler").forEach(pooler -> made.put(Manifests.name(pooler), "pooler"));
        manifests.written("Cluster").forEach(cluster -> made.put(Manifests.name(cluster) + "-rw", "database"));
        assertThat(made).as(url.toString()).containsKey(host);
        return new Address(ends.get(made.get(host)), port);
    }

    /** Every connection that comes about, as {@code caller > called port}, among those that are looked at. */
    private static Set<String> through(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Network network = new Network(manifests);
        Map<String, End> ends = ends(manifests);
        Set<String> through = new TreeSet<>();
        ends.forEach((called, to) -> PORTS.forEach(port -> {
            Set<String> callers = new TreeSet<>();
            ends.forEach((caller, from) -> {
                boolean looked = CALLERS.contains(caller) || CALLED.contains(called);
                if (looked && network.letsThrough(from, to, port, port == 53 ? "UDP" : "TCP")) {
                    callers.add(caller);
                }
            });
            // Those who may call whom anybody may are said with them.
            if (callers.containsAll(Set.of("stranger", "elsewhere", "internet"))) {
                callers.clear();
                callers.add("anybody");
            }
            callers.forEach(caller -> through.add("%s > %s %d".formatted(caller, called, port)));
        }));
        return through;
    }

    private static Set<String> table(String lines) {
        Set<String> table = new TreeSet<>();
        lines.lines().map(line -> line.strip().replaceAll(" +", " ")).forEach(table::add);
        return table;
    }

    /** Everybody there is, by a name: the pods deployed, those that operators make of it, and some who are nobody's. */
    private static Map<String, End> ends(Manifests manifests) {
        Map<String, End> ends = new LinkedHashMap<>();
        manifests.pods().values().forEach(template -> {
            Map<String, String> labels = template.getMetadata().getLabels();
            String name = labels.getOrDefault("app.kubernetes.io/component", labels.get("app.kubernetes.io/name"));
            assertThat(ends.put(name, new Pod(HERE, labels, ports(template)))).isNull();
        });
        // As CloudNativePG labels them; a pooler has its cluster's name as well.
        manifests.written("Cluster").forEach(cluster -> {
            ends.put("database", ofCluster(Manifests.name(cluster), Map.of("cnpg.io/podRole", "instance")));
        });
        manifests.written("Pooler").forEach(pooler -> {
            Map<String, String> labels = new HashMap<>();
            labels.put("cnpg.io/podRole", "pooler");
            labels.put("cnpg.io/poolerName", Manifests.name(pooler));
            JsonNode more = pooler.at("/spec/template/metadata/labels");
            more.fieldNames()
                    .forEachRemaining(
                            label -> labels.put(label, more.path(label).asText()));
            ends.put("pooler", ofCluster(pooler.at("/spec/cluster/name").asText(), labels));
        });
        if (ends.containsKey("database")) {
            ends.put("operator", nobodys("cnpg-system", "cloudnative-pg"));
        }
        ends.put("dns", nobodys("kube-system", "kube-dns"));
        ends.put("prometheus", nobodys("monitoring", "prometheus"));
        ends.put("collector", nobodys("monitoring", "collector"));
        ends.put("stranger", nobodys(HERE, "stranger"));
        ends.put("elsewhere", nobodys("elsewhere", "claim-tracker"));
        ends.put("internet", new Outside("203.0.113.7"));
        ends.put("internet6", new Outside("2001:db8::7"));
        ends.put("inside", new Outside("10.96.0.1"));
        ends.put("inside6", new Outside("fd00:10:96::1"));
        ends.put("metadata", new Outside("169.254.169.254"));
        return ends;
    }

    private static Pod ofCluster(String cluster, Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put("cnpg.io/cluster", cluster);
        return new Pod(HERE, all, Map.of());
    }

    private static Pod nobodys(String namespace, String name) {
        return new Pod(namespace, Map.of("app.kubernetes.io/name", name), Map.of());
    }

    private static PodTemplateSpec template(Manifests manifests, Pod pod) {
        return manifests.pods().values().stream()
                .filter(template -> template.getMetadata().getLabels().equals(pod.labels()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> ports(PodTemplateSpec template) {
        Map<String, Integer> ports = new HashMap<>();
        for (Container container : template.getSpec().getContainers()) {
            container.getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
        }
        return ports;
    }

    /** So that the tests above are known to fail. */
    @Test
    void aPolicyThatIsMissingIsNoticed() {
        Manifests manifests = Manifests.of(PRODUCTION);
        Map<String, End> ends = ends(manifests);
        Network whole = new Network(manifests);
        Network without = new Network(manifests.without("NetworkPolicy", "to-pooler"));

        assertThat(whole.letsThrough(ends.get("service"), ends.get("pooler"), 5432, "TCP"))
                .isTrue();
        assertThat(without.letsThrough(ends.get("service"), ends.get("pooler"), 5432, "TCP"))
                .isFalse();
        Network open = new Network(manifests.without("NetworkPolicy", "database"));
        assertThat(whole.letsThrough(ends.get("stranger"), ends.get("database"), 5432, "TCP"))
                .isFalse();
        assertThat(open.letsThrough(ends.get("stranger"), ends.get("database"), 5432, "TCP"))
                .isTrue();
    }
}
