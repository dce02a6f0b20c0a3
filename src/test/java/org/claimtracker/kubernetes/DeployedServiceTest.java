package org.claimtracker.kubernetes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.operations.Metrics;
import org.claimtracker.operations.Settings;
import org.junit.jupiter.api.Test;

/** What {@code k8s/} asks of the service, the service has: probes, ports, metrics. */
@QuarkusTest
class DeployedServiceTest {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

    /** Labels that Prometheus adds when it reads. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "pod", "instance", "namespace");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private static Container container() {
        return Manifests.of("overlays/production")
                .one(Deployment.class, "claim-tracker")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    @Test
    void everyProbeAsksWhatTheManagementInterfaceAnswers() {
        Container container = container();
        List<Probe> probes =
                List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());

        assertThat(probes).allSatisfy(probe -> {
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            given().get(management.resolve(probe.getHttpGet().getPath())).then().statusCode(200);
        });
        assertThat(probes).extracting(probe -> probe.getHttpGet().getPath()).doesNotHaveDuplicates();
    }

    @Test
    void thePortsAreThoseThatTheServiceListensOn() {
        Settings settings = Settings.read();

        assertThat(container().getPorts().stream()
                        .collect(Collectors.toMap(
                                ContainerPort::getName,
                                port -> port.getContainerPort().toString())))
                .isEqualTo(Map.of(
                        "http", settings.other("quarkus.http.port").byDefault(),
                        "management", settings.other("quarkus.management.port").byDefault()));
    }

    @Test
    void metricsAreReadWhereTheyAre() {
        assertThat(Manifests.of("overlays/production").all(ServiceMonitor.class))
                .singleElement()
                .satisfies(monitor -> monitor.getSpec()
                        .getEndpoints()
                        .forEach(endpoint -> given().get(management.resolve(endpoint.getPath()))
                                .then()
                                .statusCode(200)));
    }

    @Test
    void alertsAndDashboardAskForMetricsThatTheServiceHas() throws IOException {
        caller().body(article()).post("/v1/articles");
        List<Series> series = Metrics.read(management).lines().stream()
                .map(DeployedServiceTest::series)
                .toList();
        List<String> expressions = new ArrayList<>(dashboard());
        rules().forEach(rule -> expressions.add(rule.getExpr().getStrVal()));

        assertThat(expressions).hasSizeGreaterThan(20);
        for (String expression : expressions) {
            assertThat(asked(expression)).as(expression).isNotEmpty();
            assertThat(asked(expression).stream()
                            .filter(asked -> series.stream().noneMatch(there -> answers(there, asked))))
                    .as("asked for, and not there, in " + expression)
                    .isEmpty();
            // A name without labels would take in everybody else's metrics.
            assertThat(SELECTOR.matcher(expression).replaceAll(""))
                    .doesNotContainPattern("_(total|count|bucket|sum)\\b");
        }
    }

    private record Series(String name, Map<String, String> labels) {}

    private record Asked(String name, List<MatchResult> labels) {

        boolean asksFor(String label, String value) {
            return labels.stream()
                    .anyMatch(asked ->
                            asked.group(1).equals(label) && asked.group(3).equals(value));
        }
    }

    private static Series series(String line) {
        var selector = SELECTOR.matcher(line);
        if (!selector.find()) {
            return new Series(line.substring(0, line.indexOf(' ')), Map.of());
        }
        return new Series(
                selector.group(1),
                Pattern.compile("([a-z_]+)=\"([^\"]*)\"")
                        .matcher(line)
                        .results()
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2), (a, b) -> a)));
    }

    /** What an expression asks for; {@code up} is Prometheus's own word on everything that it reads. */
    private static List<Asked> asked(String expression) {
        return SELECTOR.matcher(expression)
                .results()
                .map(found -> new Asked(
                        found.group(1),
                        MATCHER.matcher(found.group(2)).results().toList()))
                .toList();
    }

    private static boolean answers(Series there, Asked asked) {
        return asked.name.equals("up")
                || asked.name.startsWith("kube_deployment_")
                        && asked.asksFor("deployment", container().getName())
                // Counted where a model is configured, and here is none.
                || there.name.equals(asked.name) && asked.asksFor("extractor", "language-model")
                || there.name.equals(asked.name)
                        && asked.labels.stream()
                                .filter(label -> !OF_PROMETHEUS.contains(label.group(1)))
                                .allMatch(label -> there.labels.containsKey(label.group(1))
                                        && (!label.group(2).equals("=")
                                                || there.labels
                                                        .get(label.group(1))
                                                        .equals(label.group(3))));
    }

    private static List<String> dashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Manifests.of("overlays/production")
                        .one(ConfigMap.class, "claim-tracker-dashboard")
                        .getData()
                        .get("claim-tracker.json"));
        return dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asText())
                .toList();
    }

    private static Stream<Rule> rules() {
        return Manifests.of("overlays/production").all(PrometheusRule.class).stream()
                .flatMap(rules -> rules.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream());
    }

    @Test
    void everyAlertSaysWhereItIsExplained() throws IOException {
        String guide = Files.readString(Path.of("docs/operations.md"));

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getAnnotations().get("runbook"))
                    .isEqualTo("docs/operations.md#" + rule.getAlert().toLowerCase(Locale.ROOT));
            assertThat(guide).contains("\n### " + rule.getAlert() + "\n");
            assertThat(rule.getLabels()).containsKey("severity");
        });
    }
}
