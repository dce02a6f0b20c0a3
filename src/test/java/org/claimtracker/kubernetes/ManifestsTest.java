package org.claimtracker.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.operations.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code k8s/} deploys holds together, and keeps the rules of the house. */
class ManifestsTest {

    private static final String LOCAL = "overlays/local";
    private static final String PRODUCTION = "overlays/production";

    /** Labels of pods that an operator makes of what is deployed. */
    private static Set<Map<String, String>> labelsOfOperators(Manifests manifests) {
        Set<Map<String, String>> labels = new HashSet<>();
        manifests
                .written("Cluster")
                .forEach(cluster ->
                        labels.add(Map.of("cnpg.io/cluster", Manifests.name(cluster), "cnpg.io/podRole", "instance")));
        manifests.written("Pooler").forEach(pooler -> labels.add(Map.of("cnpg.io/poolerName", Manifests.name(pooler))));
        return labels;
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyObjectIsOneThatKubernetesKnowsWithFieldsThatItHas(String overlay) {
        for (JsonNode object : Manifests.of(overlay).objects()) {
            if (!Manifests.ELSEWHERE.contains(Manifests.type(object))) {
                assertThat(Manifests.typed(object).getMetadata().getName())
                        .as(object.toString())
                        .isNotBlank();
            }
        }
    }

    /** So that the test above is known to fail. */
    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec/template/spec/containers/0, readynessProbe",
        "Deployment, /spec/template/spec/securityContext, runAsNonRot",
        "Deployment, /spec/strategy/rollingUpdate, maxUnavailible",
        "Service, /spec/ports/0, targetport",
        "HorizontalPodAutoscaler, /spec, minReplica",
        "NetworkPolicy, /spec, policyType",
        "PodDisruptionBudget, /spec, maxUnavailabel",
        "Job, /spec, backOffLimit",
        "Job, '', speck",
        "ServiceMonitor, /spec/endpoints/0, intervall",
        "PrometheusRule, /spec/groups/0/rules/0, fore",
        "HTTPRoute, /spec/rules/0, backendRef",
        "Gateway, /spec/listeners/0, tsl"
    })
    void givenAFieldThatIsMisspelledItIsRefused(String kind, String place, String field) {
        ObjectNode object = Manifests.copy(
                Manifests.of(PRODUCTION).written(kind).findFirst().orElseThrow());
        ((ObjectNode) object.at(place)).put(field, "x");

        assertThatThrownBy(() -> Manifests.typed(object)).hasMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyObjectIsInTheNamespaceThatAllowsNothingDangerous(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Namespace namespace = manifests.all(Namespace.class).getFirst();

        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(manifests.objects())
                .filteredOn(object -> !object.path("kind").asText().equals("Namespace"))
                .allSatisfy(
                        object -> assertThat(object.at("/metadata/namespace").asText())
                                .as(Manifests.name(object))
                                .isEqualTo(namespace.getMetadata().getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyImageHasAVersion(String overlay) {
        forEveryContainer(
                overlay,
                (pod, container) -> assertThat(container.getImage())
                        .matches("[^:@]+:[0-9][^:]*|.+@sha256:[0-9a-f]{64}")
                        .doesNotContain("latest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyContainerHasLimitsAndNoMoreRightsThanItNeeds(String overlay) {
        forEveryContainer(overlay, (pod, container) -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            var rights = container.getSecurityContext();
            assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
            assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(rights.getCapabilities().getAdd()).isEmpty();
            assertThat(rights.getPrivileged()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void theServiceAndItsMigrationWriteNothingButTemporaryFiles(String overlay) {
        forEveryContainer(overlay, (pod, container) -> {
            if (container.getImage().contains("claim-tracker")) {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getVolumeMounts())
                        .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                        .extracting(VolumeMount::getMountPath)
                        .containsExactly("/tmp");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.native", "Dockerfile.jvm"})
    void theImageIsOfThisVersionAndRunsAsWhomThePodsSayAndListensWhereTheyExpectIt(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/docker", file));

        forEveryContainer(PRODUCTION, (pod, container) -> {
            var user = pod.getSpec().getSecurityContext();
            assertThat(lines).contains("USER %d:%d".formatted(user.getRunAsUser(), user.getRunAsGroup()));
            assertThat(lines)
                    .contains("ARG VERSION="
                            + container
                                    .getImage()
                                    .substring(container.getImage().lastIndexOf(':') + 1));
            if (!container.getPorts().isEmpty()) {
                assertThat(lines)
                        .contains("EXPOSE "
                                + container.getPorts().stream()
                                        .map(port -> port.getContainerPort().toString())
                                        .collect(Collectors.joining(" ")));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everythingThatAPodTakesIsThere(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Map<String, Set<String>> configMaps = manifests.all(ConfigMap.class).stream()
                .collect(Collectors.toMap(
                        map -> map.getMetadata().getName(), map -> map.getData().keySet()));
        Map<String, Set<String>> secrets = secrets(manifests);
        Set<String> accounts = names(manifests, ServiceAccount.class);

        forEveryContainer(overlay, (pod, container) -> {
            assertThat(accounts).contains(pod.getSpec().getServiceAccountName());
            for (EnvFromSource source : container.getEnvFrom()) {
                if (source.getConfigMapRef() != null) {
                    assertThat(configMaps).containsKey(source.getConfigMapRef().getName());
                }
                if (source.getSecretRef() != null) {
                    assertThat(secrets).containsKey(source.getSecretRef().getName());
                }
            }
            for (EnvVar variable : container.getEnv()) {
                if (variable.getValueFrom() != null) {
                    var reference = variable.getValueFrom().getSecretKeyRef();
                    assertThat(secrets.getOrDefault(reference.getName(), Set.of()))
                            .as(reference.getName())
                            .contains(reference.getKey());
                }
            }
            Map<String, Volume> volumes =
                    pod.getSpec().getVolumes().stream().collect(Collectors.toMap(Volume::getName, Function.identity()));
            for (VolumeMount mount : container.getVolumeMounts()) {
                Volume volume = volumes.get(mount.getName());
                if (volume == null) {
                    assertThat(claims(manifests)).contains(mount.getName());
                } else if (volume.getConfigMap() != null) {
                    assertThat(configMaps).containsKey(volume.getConfigMap().getName());
                } else if (volume.getSecret() != null) {
                    assertThat(secrets.getOrDefault(volume.getSecret().getSecretName(), Set.of()))
                            .as(volume.getSecret().getSecretName())
                            .containsAll(volume.getSecret().getItems().stream()
                                    .map(item -> item.getKey())
                                    .toList());
                } else {
                    assertThat(volume.getEmptyDir()).as(mount.getName()).isNotNull();
                }
            }
        });
    }

    private static List<String> claims(Manifests manifests) {
        return manifests
                .written("StatefulSet")
                .flatMap(set -> set.at("/spec/volumeClaimTemplates").valueStream())
                .map(Manifests::name)
                .toList();
    }

    /** The keys of each secret: of those that are here, and of those that operators make. */
    private static Map<String, Set<String>> secrets(Manifests manifests) {
        Map<String, Set<String>> secrets = new HashMap<>();
        for (Secret secret : manifests.all(Secret.class)) {
            secrets.put(secret.getMetadata().getName(), secret.getData().keySet());
        }
        manifests.written("ExternalSecret").forEach(external -> {
            Set<String> keys = new HashSet<>();
            JsonNode template = external.at("/spec/target/template/data");
            if (template.isMissingNode()) {
                external.at("/spec/data")
                        .forEach(entry -> keys.add(entry.path("secretKey").asText()));
            } else {
                template.fieldNames().forEachRemaining(keys::add);
            }
            secrets.put(external.at("/spec/target/name").asText(), keys);
        });
        manifests.written("Cluster").forEach(cluster -> secrets.put(Manifests.name(cluster) + "-ca", Set.of("ca.crt")));
        return secrets;
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void whatTheDatabaseTakesIsThere(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Map<String, Set<String>> secrets = secrets(manifests);

        manifests.written("Cluster").forEach(cluster -> {
            assertThat(secrets)
                    .containsKey(
                            cluster.at("/spec/bootstrap/initdb/secret/name").asText());
            cluster.at("/spec/managed/roles")
                    .forEach(role -> assertThat(secrets)
                            .containsKey(role.at("/passwordSecret/name").asText()));
            assertThat(manifests.written("ObjectStore").map(Manifests::name))
                    .contains(cluster.at("/spec/plugins/0/parameters/barmanObjectName")
                            .asText());
        });
        for (String kind : List.of("Pooler", "ScheduledBackup")) {
            manifests
                    .written(kind)
                    .forEach(object -> assertThat(manifests.written("Cluster").map(Manifests::name))
                            .contains(object.at("/spec/cluster/name").asText()));
        }
        manifests
                .written("ObjectStore")
                .forEach(store -> store.at("/spec/configuration/s3Credentials")
                        .forEach(key -> assertThat(secrets.get(key.path("name").asText()))
                                .contains(key.path("key").asText())));
    }

    @Test
    void noPasswordOfProductionIsHere() {
        assertThat(Manifests.of(PRODUCTION).all(Secret.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyPortThatIsNamedIsThere(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        forEveryContainer(overlay, (pod, container) -> {
            for (Probe probe : probes(container)) {
                if (probe.getHttpGet() != null) {
                    assertThat(ports(container)).contains(probe.getHttpGet().getPort());
                }
            }
        });
        for (Service service : manifests.all(Service.class)) {
            var pods = selected(manifests, service.getSpec().getSelector());
            assertThat(pods).as(service.getMetadata().getName()).isNotEmpty();
            for (ServicePort port : service.getSpec().getPorts()) {
                assertThat(pods)
                        .allSatisfy(pod -> assertThat(pod.getSpec().getContainers().stream()
                                        .flatMap(container -> ports(container).stream()))
                                .contains(port.getTargetPort()));
            }
        }
        for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
            policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .filter(port -> port.getPort().getStrVal() != null)
                    .forEach(port -> assertThat(selected(
                                    manifests, policy.getSpec().getPodSelector().getMatchLabels()))
                            .allSatisfy(pod -> assertThat(
                                            ports(pod.getSpec().getContainers().getFirst()))
                                    .contains(port.getPort())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everySelectorFindsSomething(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (Deployment deployment : manifests.all(Deployment.class)) {
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
            deployment
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getTopologySpreadConstraints()
                    .forEach(spread -> assertThat(deployment
                                    .getSpec()
                                    .getTemplate()
                                    .getMetadata()
                                    .getLabels())
                            .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        }
        for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
            assertThat(selected(manifests, budget.getSpec().getSelector().getMatchLabels()))
                    .isNotEmpty();
        }
        for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
            Stream<LabelSelector> peers = Stream.concat(
                            policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                            policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                    .filter(peer -> peer.getNamespaceSelector() == null)
                    .map(NetworkPolicyPeer::getPodSelector)
                    .filter(Objects::nonNull);
            assertThat(Stream.concat(Stream.of(policy.getSpec().getPodSelector()), peers))
                    .allSatisfy(selector -> assertThat(finds(manifests, selector.getMatchLabels()))
                            .as("%s: %s", policy.getMetadata().getName(), selector.getMatchLabels())
                            .isTrue());
        }
        for (ServiceMonitor monitor : manifests.all(ServiceMonitor.class)) {
            List<Service> services = manifests.all(Service.class).stream()
                    .filter(service -> service.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(monitor.getSpec()
                                    .getSelector()
                                    .getMatchLabels()
                                    .entrySet()))
                    .toList();
            assertThat(services).hasSize(1);
            monitor.getSpec()
                    .getEndpoints()
                    .forEach(
                            endpoint -> assertThat(services.getFirst().getSpec().getPorts())
                                    .extracting(ServicePort::getName)
                                    .contains(endpoint.getPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void requestsAndScalingReachTheService(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (HorizontalPodAutoscaler scaling : manifests.all(HorizontalPodAutoscaler.class)) {
            Deployment scaled = manifests.one(
                    Deployment.class, scaling.getSpec().getScaleTargetRef().getName());
            assertThat(scaled.getSpec().getReplicas())
                    .as("left to the autoscaler")
                    .isNull();
        }
        for (HTTPRoute route : manifests.all(HTTPRoute.class)) {
            route.getSpec()
                    .getParentRefs()
                    .forEach(parent -> assertThat(manifests
                                    .one(Gateway.class, parent.getName())
                                    .getSpec()
                                    .getListeners())
                            .anySatisfy(listener -> {
                                assertThat(listener.getName()).isEqualTo(parent.getSectionName());
                                assertThat(route.getSpec().getHostnames()).contains(listener.getHostname());
                            }));
            route.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getBackendRefs().stream())
                    .forEach(backend -> assertThat(manifests
                                    .one(Service.class, backend.getName())
                                    .getSpec()
                                    .getPorts())
                            .anySatisfy(port -> {
                                assertThat(port.getPort()).isEqualTo(backend.getPort());
                                assertThat(port.getName()).isEqualTo("http");
                            }));
        }
    }

    @Test
    void callersReachTheServiceUnderTheAddressThatItIsTold() {
        Manifests manifests = Manifests.of(PRODUCTION);
        String host = URI.create(environment(manifests, "claim-tracker").get("CLAIM_TRACKER_PUBLIC_URL"))
                .getHost();

        assertThat(manifests.all(HTTPRoute.class))
                .allSatisfy(route -> assertThat(route.getSpec().getHostnames()).containsExactly(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION, "../src/test/resources/kubernetes/all-components"})
    void everyVariableSetsSomethingThatCanBeSetWithoutBuildingAnew(String overlay) {
        Settings settings = Settings.read();
        forEveryContainer(overlay, (pod, container) -> {
            if (container.getImage().contains("claim-tracker")) {
                assertThat(Manifests.of(overlay).variables(container).keySet())
                        .isNotEmpty()
                        .allSatisfy(variable -> {
                            assertThat(settings.setBy(variable)).as(variable).isNotNull();
                            assertThat(settings.setBy(variable).whenRunning())
                                    .as(variable)
                                    .isTrue();
                        });
            }
        });
    }

    /** What {@code ProductionChecks} and the store need. */
    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void nothingIsMissingThatTheServiceDoesNotStartWithout(String overlay) {
        assertThat(environment(Manifests.of(overlay), "claim-tracker"))
                .containsKeys(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "MP_JWT_VERIFY_ISSUER",
                        "MP_JWT_VERIFY_AUDIENCES",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "CLAIM_TRACKER_PUBLIC_URL")
                .doesNotContainKeys("CLAIM_TRACKER_DEVELOPMENT_IDENTITY", "QUARKUS_PROFILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void theDatabaseIsMigratedByAJobOfThisVersionAsAUserOfItsOwn(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Deployment service = manifests.one(Deployment.class, "claim-tracker");
        String image = service.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
        String version = image.substring(image.lastIndexOf(':') + 1);

        Job migration = manifests.one(Job.class, "claim-tracker-migration-v" + version);
        Container container =
                migration.getSpec().getTemplate().getSpec().getContainers().getFirst();
        assertThat(container.getImage()).isEqualTo(image);
        Map<String, String> migrating = manifests.variables(container);
        Map<String, String> serving = environment(manifests, "claim-tracker");
        assertThat(migrating).containsEntry("QUARKUS_PROFILE", "migrate");
        assertThat(migrating.get("QUARKUS_DATASOURCE_USERNAME"))
                .isNotEqualTo(serving.get("QUARKUS_DATASOURCE_USERNAME"));
        assertThat(userOf(manifests, serving.get("QUARKUS_DATASOURCE_USERNAME")))
                .as("who is granted what the service needs")
                .isEqualTo(migrating.get("QUARKUS_FLYWAY_PLACEHOLDERS_SERVICE"));
        assertThat(service.getSpec().getTemplate().getMetadata().getLabels())
                .containsEntry("app.kubernetes.io/version", version);
    }

    /** The name in a secret that is here or that an operator makes. */
    private static String userOf(Manifests manifests, String reference) {
        String secret = reference.substring(0, reference.indexOf('/'));
        return manifests.all(Secret.class).stream()
                .filter(found -> found.getMetadata().getName().equals(secret))
                .map(found -> new String(
                        java.util.Base64.getDecoder().decode(found.getData().get("username"))))
                .findFirst()
                .orElseGet(() -> manifests
                        .written("ExternalSecret")
                        .filter(found -> Manifests.name(found).equals(secret))
                        .map(found ->
                                found.at("/spec/target/template/data/username").asText())
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void everyDatabaseThatIsConnectedToIsDeployed(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        Set<String> hosts = new HashSet<>(names(manifests, Service.class));
        manifests.written("Cluster").forEach(cluster -> hosts.add(Manifests.name(cluster) + "-rw"));
        manifests.written("Pooler").forEach(pooler -> hosts.add(Manifests.name(pooler)));

        forEveryContainer(overlay, (pod, container) -> {
            String url = manifests.variables(container).get("QUARKUS_DATASOURCE_JDBC_URL");
            if (url != null) {
                assertThat(hosts)
                        .contains(URI.create(url.substring("jdbc:".length())).getHost());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void itIsGivenTheTimeItTakesToFinishWhatIsUnderWay(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        var pod = manifests
                .one(Deployment.class, "claim-tracker")
                .getSpec()
                .getTemplate()
                .getSpec();
        long delay = seconds(environment(manifests, "claim-tracker").get("QUARKUS_SHUTDOWN_DELAY"));
        long finishing =
                seconds(Settings.read().other("quarkus.shutdown.timeout").byDefault());
        Probe readiness = pod.getContainers().getFirst().getReadinessProbe();

        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(delay + finishing);
        assertThat(delay)
                .as("time for its readiness to be seen turned down")
                .isGreaterThan((long) readiness.getPeriodSeconds() * readiness.getFailureThreshold());
        var update = manifests
                .one(Deployment.class, "claim-tracker")
                .getSpec()
                .getStrategy()
                .getRollingUpdate();
        assertThat(update.getMaxUnavailable()).isEqualTo(new IntOrString(0));
        assertThat(update.getMaxSurge()).isEqualTo(new IntOrString(1));
    }

    private static long seconds(String written) {
        return Duration.parse("PT" + written.toUpperCase(java.util.Locale.ROOT)).toSeconds();
    }

    @Test
    void theDatabaseHasAConnectionForEveryoneWhoMayWantOne() {
        Manifests manifests = Manifests.of(PRODUCTION);
        int replicas = manifests
                .one(HorizontalPodAutoscaler.class, "claim-tracker")
                .getSpec()
                .getMaxReplicas();
        int pool = Integer.parseInt(environment(manifests, "claim-tracker").get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
        JsonNode pooler = manifests.written("Pooler").findFirst().orElseThrow();
        JsonNode cluster = manifests.written("Cluster").findFirst().orElseThrow();

        // One more replica than there may be, while a new version rolls out.
        assertThat((replicas + 1) * pool)
                .isLessThanOrEqualTo(
                        pooler.at("/spec/pgbouncer/parameters/max_client_conn").asInt());
        assertThat(pooler.at("/spec/instances").asInt()
                        * pooler.at("/spec/pgbouncer/parameters/default_pool_size")
                                .asInt())
                .isLessThan(cluster.at("/spec/postgresql/parameters/max_connections")
                                .asInt()
                        - 20);
    }

    private interface Rule {
        void check(PodTemplateSpec pod, Container container);
    }

    private static void forEveryContainer(String overlay, Rule rule) {
        Map<String, PodTemplateSpec> pods = Manifests.of(overlay).pods();
        assertThat(pods).hasSizeGreaterThan(1);
        assertThat(pods)
                .allSatisfy((name, pod) -> Stream.concat(
                                pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                        .forEach(container -> rule.check(pod, container)));
    }

    private static List<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<IntOrString> ports(Container container) {
        return container.getPorts().stream()
                .map(ContainerPort::getName)
                .map(IntOrString::new)
                .toList();
    }

    private static List<PodTemplateSpec> selected(Manifests manifests, Map<String, String> labels) {
        return manifests.pods().values().stream()
                .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    private static boolean finds(Manifests manifests, Map<String, String> labels) {
        return !selected(manifests, labels).isEmpty()
                || labelsOfOperators(manifests).stream()
                        .anyMatch(made -> made.entrySet().containsAll(labels.entrySet()));
    }

    private static Set<String> names(Manifests manifests, Class<? extends HasMetadata> type) {
        return manifests.all(type).stream()
                .map(object -> object.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> environment(Manifests manifests, String deployment) {
        return manifests.variables(manifests
                .one(Deployment.class, deployment)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst());
    }
}
