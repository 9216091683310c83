package io.pacenote.deployment;

import static io.pacenote.deployment.Breakage.broken;
import static io.pacenote.deployment.Breakage.op;
import static io.pacenote.deployment.Breakage.put;
import static io.pacenote.deployment.Breakage.remove;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What breaks the shape of objects, and what they say of one another. */
final class BrokenObjects {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private BrokenObjects() {}

    static Stream<Arguments> all() {
        return Stream.of(schemas(), selectors(), ports(), references(), topics())
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
                        "PrometheusRule .*alarm",
                        "PrometheusRule",
                        "pacenote",
                        rules -> put(rules, "/spec/groups/0/rules/0", "alarm", "\"x\"")),
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

    private static Arguments misselecting(String kind, String path) {
        return broken(
                Overlays.PRODUCTION,
                kind + " teashop/store selects",
                kind,
                "store",
                object -> put(object, path, NAME, "\"stores\""));
    }
}
