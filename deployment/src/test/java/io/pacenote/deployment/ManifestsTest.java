package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacenote.deployment.rules.AutoscalersHaveTargets;
import io.pacenote.deployment.rules.ContextsExist;
import io.pacenote.deployment.rules.DatabaseRolesFit;
import io.pacenote.deployment.rules.EnvironmentIsKnown;
import io.pacenote.deployment.rules.NobodyIsCutOff;
import io.pacenote.deployment.rules.PathsAreMounted;
import io.pacenote.deployment.rules.PodsAreRestricted;
import io.pacenote.deployment.rules.PortsAreThere;
import io.pacenote.deployment.rules.ProbesAskHealth;
import io.pacenote.deployment.rules.ReferencesResolve;
import io.pacenote.deployment.rules.Rule;
import io.pacenote.deployment.rules.SelectorsFindPods;
import io.pacenote.deployment.rules.TopicsFit;
import io.pacenote.deployment.rules.UrlsLeadToProcesses;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay keeps every rule, and each rule finds what breaks it. */
class ManifestsTest {

    static final List<String> OVERLAYS = Overlays.ALL;

    private static final String NAME = "app.kubernetes.io/name";
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Rule> RULES = List.of(
            manifests -> manifests.objects().stream()
                    .flatMap(object -> StrictSchemas.violations(object).stream())
                    .toList(),
            new AutoscalersHaveTargets(),
            new ContextsExist(),
            new DatabaseRolesFit(),
            new EnvironmentIsKnown(),
            new NobodyIsCutOff(),
            new PathsAreMounted(),
            new PodsAreRestricted(),
            new PortsAreThere(),
            new ProbesAskHealth(),
            new ReferencesResolve(),
            new SelectorsFindPods(),
            new TopicsFit(),
            new UrlsLeadToProcesses());

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    @DisplayName("each overlay keeps all rules")
    void keepsAllRules(String overlay) {
        Manifests manifests = Kustomize.render(overlay);

        assertThat(manifests.namespaces()).hasSize(5);
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.violations(manifests)).isEmpty());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    @DisplayName("each rule finds what breaks it")
    void findsWhatBreaksIt(String overlay, String violation, UnaryOperator<Manifests> breaking) {
        Manifests broken = breaking.apply(Kustomize.render(overlay));

        assertThat(RULES.stream().flatMap(rule -> rule.violations(broken).stream()))
                .as(violation)
                .anySatisfy(found -> assertThat(found).matches("(?s).*" + violation + ".*"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                        schemas(),
                        selectors(),
                        ports(),
                        references(),
                        mounts(),
                        probes(),
                        autoscalers(),
                        environment(),
                        pods(),
                        rollouts(),
                        urls(),
                        topics(),
                        roles(),
                        contexts())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> schemas() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "Deployment .*contianers",
                        "Deployment",
                        "order",
                        deployment -> put(deployment, "/spec/template/spec", "contianers", "[]")),
                broken(
                        Overlays.PRODUCTION,
                        "HorizontalPodAutoscaler .*maxReplicas",
                        "HorizontalPodAutoscaler",
                        "order",
                        scaler -> remove(scaler, "/spec", "maxReplicas")),
                broken(
                        Overlays.PRODUCTION,
                        "KafkaTopic .*partition",
                        "KafkaTopic",
                        "teashop",
                        topic -> put(topic, "/spec", "partition", "4")),
                broken(
                        Overlays.PRODUCTION,
                        "KafkaTopic .*replicas",
                        "KafkaTopic",
                        "teashop",
                        topic -> remove(topic, "/spec", "replicas")),
                broken(
                        Overlays.ISTIO,
                        "DestinationRule .*outlierdetection",
                        "DestinationRule",
                        "dr-payment",
                        rule -> put(rule, "/spec/trafficPolicy", "outlierdetection", "{}")),
                broken(
                        Overlays.ISTIO,
                        "PeerAuthentication .*mtls",
                        "PeerAuthentication",
                        "default",
                        rule -> remove(rule, "/spec", "mtls")),
                broken(
                        Overlays.PRODUCTION,
                        "Cluster .*instance'",
                        "Cluster",
                        "postgres",
                        cluster -> put(cluster, "/spec", "instance", "1")),
                broken(
                        Overlays.KEDA,
                        "ScaledObject .*triggers",
                        "ScaledObject",
                        "order",
                        scaler -> remove(scaler, "/spec", "triggers")),
                broken(
                        Overlays.PRODUCTION,
                        "PodMonitor .*interval",
                        "PodMonitor",
                        "order",
                        monitor -> remove(monitor, "/spec/podMetricsEndpoints/0", "interval")),
                broken(
                        Overlays.PRODUCTION,
                        "HTTPRoute .*hostname'",
                        "HTTPRoute",
                        "gateway",
                        route -> put(route, "/spec", "hostname", "\"x\"")),
                broken(
                        Overlays.CAMEL_K,
                        "Integration .*readinessPath",
                        "Integration",
                        "order",
                        integration -> put(integration, "/spec/traits/health", "readinessPath", "\"/x\"")),
                broken(
                        Overlays.CAMEL_K,
                        "Integration .*envform",
                        "Integration",
                        "order",
                        integration -> put(integration, CONTAINER, "envform", "[]")));
    }

    private static Stream<Arguments> selectors() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "Service teashop/store selects",
                        "Service",
                        "store",
                        service -> put(service, "/spec/selector", NAME, "\"stores\"")),
                misselecting("PodDisruptionBudget", "/spec/selector/matchLabels"),
                misselecting("PodMonitor", "/spec/selector/matchLabels"),
                misselecting("Deployment", "/spec/selector/matchLabels"),
                misselecting("NetworkPolicy", "/spec/podSelector/matchLabels"));
    }

    private static Arguments misselecting(String kind, String path) {
        return broken(
                Overlays.PRODUCTION,
                kind + " teashop/store selects",
                kind,
                "store",
                object -> put(object, path, NAME, "\"stores\""));
    }

    private static Stream<Arguments> ports() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "no container port",
                        "Service",
                        "store",
                        service -> put(service, "/spec/ports/0", "targetPort", "\"web\"")),
                broken(
                        Overlays.PRODUCTION,
                        "PodMonitor .*no port",
                        "PodMonitor",
                        "store",
                        monitor -> put(monitor, "/spec/podMetricsEndpoints/0", "port", "\"web\"")),
                broken(
                        Overlays.CAMEL_K,
                        "Integration .*a probe of port",
                        "Integration",
                        "store",
                        integration -> put(integration, "/spec/traits/health", "readinessPort", "8081")),
                broken(
                        Overlays.PRODUCTION,
                        "HTTPRoute .*leads to",
                        "HTTPRoute",
                        "gateway",
                        route -> put(route, "/spec/rules/0/backendRefs/0", "port", "80")),
                broken(
                        Overlays.INGRESS,
                        "Ingress .*leads to",
                        "Ingress",
                        "teashop-ingress",
                        ingress -> put(
                                ingress, "/spec/rules/0/http/paths/0/backend/service", "name", "\"order-gateway\"")));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(
                        Overlays.PRODUCTION,
                        "needs ConfigMap caller-cm/url",
                        op(m -> m.with("ConfigMap", "caller-cm", map -> remove(map, "/data", "url")))),
                Arguments.of(
                        Overlays.PRODUCTION,
                        "needs ConfigMap config-dev",
                        op(m -> m.without("ConfigMap", "config-dev"))),
                Arguments.of(
                        Overlays.PRODUCTION,
                        "needs Secret kafka-borrow/user.p12",
                        op(m -> m.without("KafkaUser", "kafka-borrow"))),
                Arguments.of(
                        Overlays.PRODUCTION,
                        "needs Secret my-kafka-cluster-ca-cert",
                        op(m -> m.without("Kafka", "my-kafka"))),
                Arguments.of(
                        Overlays.PRODUCTION,
                        "needs PersistentVolumeClaim nicecall-disk",
                        op(m -> m.without("PersistentVolumeClaim", "nicecall-disk"))),
                Arguments.of(
                        Overlays.CAMEL_K,
                        "needs ServiceAccount borrow",
                        op(m -> m.without("ServiceAccount", "borrow"))));
    }

    private static Stream<Arguments> mounts() {
        return Stream.of(
                broken(Overlays.PRODUCTION, "has the volumes", "Deployment", "borrow", deployment -> ((ArrayNode)
                                deployment.at(CONTAINER + "/volumeMounts"))
                        .remove(0)),
                broken(
                        Overlays.PRODUCTION,
                        "LOGGING_FILE_NAME names /mnt/azur/",
                        "ConfigMap",
                        "caller",
                        map -> put(map, "/data", "LOGGING_FILE_NAME", "\"/mnt/azur/caller.log\"")),
                broken(
                        Overlays.PRODUCTION,
                        "names /etc/pacenote/kafka-user/user.jks",
                        "ConfigMap",
                        "platform",
                        map -> put(
                                map,
                                "/data",
                                "PACENOTE_KAFKA_PROPERTIES_SSL_KEYSTORE_LOCATION",
                                "\"/etc/pacenote/kafka-user/user.jks\"")));
    }

    private static Stream<Arguments> probes() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "/borrows is no health group",
                        "Deployment",
                        "borrow",
                        deployment -> put(deployment, CONTAINER + "/readinessProbe/httpGet", "path", "\"/borrows\"")),
                broken(
                        Overlays.PRODUCTION,
                        "/metrics is not exposed",
                        "PodMonitor",
                        "borrow",
                        monitor -> put(monitor, "/spec/podMetricsEndpoints/0", "path", "\"/metrics\"")));
    }

    private static Stream<Arguments> autoscalers() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "HorizontalPodAutoscaler .*has no target",
                        "HorizontalPodAutoscaler",
                        "pay",
                        scaler -> put(scaler, "/spec/scaleTargetRef", "name", "\"payments\"")),
                broken(
                        Overlays.PRODUCTION,
                        "has no target that asks for CPU",
                        "Deployment",
                        "pay",
                        deployment -> remove(deployment, CONTAINER + "/resources/requests", "cpu")),
                Arguments.of(Overlays.KEDA, "pay has 2 autoscalers", op(m -> {
                    m.objects()
                            .addAll(Kustomize.render(Overlays.PRODUCTION)
                                    .in("teashop", "HorizontalPodAutoscaler")
                                    .toList());
                    return m;
                })),
                broken(
                        Overlays.PRODUCTION,
                        "1 autoscalers, and replicas set",
                        "Deployment",
                        "pay",
                        deployment -> put(deployment, "/spec", "replicas", "3")),
                Arguments.of(
                        Overlays.PRODUCTION,
                        "0 autoscalers, and replicas unset",
                        op(m -> m.without("HorizontalPodAutoscaler", "pay"))));
    }

    private static Stream<Arguments> environment() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "TEASHOP_ORDER_PAYMENTURL is no setting",
                        "ConfigMap",
                        "order",
                        map -> put(map, "/data", "TEASHOP_ORDER_PAYMENTURL", "\"\"")),
                broken(
                        Overlays.PRODUCTION,
                        "SERVICES_CLIENT is no setting",
                        "ConfigMap",
                        "order",
                        map -> put(
                                map, "/data", "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SERVICES_CLIENT", "\"\"")));
    }

    private static Stream<Arguments> pods() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "runAsNonRoot is not true",
                        "Deployment",
                        "order",
                        deployment -> remove(deployment, "/spec/template/spec/securityContext", "runAsNonRoot")),
                broken(
                        Overlays.CAMEL_K,
                        "readOnlyRootFilesystem is not true",
                        "Integration",
                        "order",
                        integration -> remove(integration, CONTAINER + "/securityContext", "readOnlyRootFilesystem")));
    }

    private static Stream<Arguments> rollouts() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "30 s to stop",
                        "Deployment",
                        "order",
                        deployment -> put(deployment, "/spec/template/spec", "terminationGracePeriodSeconds", "30")),
                broken(
                        Overlays.PRODUCTION,
                        "maxUnavailable is 1",
                        "Deployment",
                        "order",
                        deployment -> put(deployment, "/spec/strategy/rollingUpdate", "maxUnavailable", "1")));
    }

    private static Stream<Arguments> urls() {
        return Stream.of(
                broken(
                        Overlays.CAMEL_K,
                        "order asks http://payment:8080/teashop, where nobody is",
                        "ConfigMap",
                        "order",
                        map -> put(map, "/data", "TEASHOP_ORDER_PAYURL", "\"http://payment:8080/teashop\"")),
                broken(
                        Overlays.PRODUCTION,
                        "order is not let in by pay",
                        "NetworkPolicy",
                        "pay",
                        policy -> put(
                                policy,
                                "/spec/ingress/0/from/0/podSelector/matchExpressions/0",
                                "values",
                                "[\"gateway\"]")));
    }

    private static Stream<Arguments> topics() {
        return Stream.of(
                Arguments.of(
                        Overlays.PRODUCTION,
                        "KafkaTopic teashop/teashop: retention",
                        op(m -> m.without("KafkaTopic", "teashop.dlt"))),
                broken(
                        Overlays.PRODUCTION,
                        "KafkaTopic teashop/teashop: retention",
                        "KafkaTopic",
                        "teashop",
                        topic -> put(topic, "/spec/config", "retention.ms", "604800000")),
                broken(
                        Overlays.LOCAL,
                        "replicas \\(1 brokers\\)",
                        "KafkaTopic",
                        "teashop",
                        topic -> put(topic, "/spec", "replicas", "3")),
                broken(
                        Overlays.PRODUCTION,
                        "may use tea, which is no topic",
                        "KafkaUser",
                        "kafka-store",
                        user -> put(user, "/spec/authorization/acls/1/resource", "name", "\"tea\"")),
                broken(
                        Overlays.KEDA,
                        "\"teashop.shop\" reads no topic",
                        "ScaledObject",
                        "store",
                        scaler -> put(scaler, "/spec/triggers/1/metadata", "consumerGroup", "\"teashop.shop\"")));
    }

    private static Stream<Arguments> roles() {
        return Stream.of(
                broken(Overlays.PRODUCTION, "makes the roles", "Cluster", "postgres", cluster -> ((ArrayNode)
                                cluster.at("/spec/managed/roles"))
                        .remove(1)),
                broken(
                        Overlays.PRODUCTION,
                        "is the password of a process that runs",
                        "Cluster",
                        "postgres",
                        cluster ->
                                put(cluster, "/spec/managed/roles/1/passwordSecret", "name", "\"postgres-gateway\"")),
                broken(
                        Overlays.PRODUCTION,
                        "gives 80 connections",
                        "Cluster",
                        "postgres",
                        cluster -> put(cluster, "/spec/postgresql/parameters", "max_connections", "\"100\"")));
    }

    private static Stream<Arguments> contexts() {
        return Stream.of(
                broken(
                        Overlays.PRODUCTION,
                        "teashop.shop is no context",
                        "ConfigMap",
                        "store",
                        map -> put(map, "/data", "PACENOTE_CONTEXTS", "\"teashop.shop\"")),
                Arguments.of(
                        Overlays.CAMEL_K, "teashop.store has no process", op(m -> m.without("Integration", "store"))));
    }

    private static UnaryOperator<Manifests> op(UnaryOperator<Manifests> breaking) {
        return breaking;
    }

    private static Arguments broken(
            String overlay, String violation, String kind, String name, Consumer<ObjectNode> change) {
        return Arguments.of(overlay, violation, op(manifests -> manifests.with(kind, name, change)));
    }

    private static void put(JsonNode object, String path, String field, String value) {
        ((ObjectNode) object.at(path)).set(field, parse(value));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void remove(JsonNode object, String path, String field) {
        ((ObjectNode) object.at(path)).remove(field);
    }
}
