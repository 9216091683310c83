package io.pacenote.deployment;

import static io.pacenote.deployment.Breakage.broken;
import static io.pacenote.deployment.Breakage.op;
import static io.pacenote.deployment.Breakage.put;
import static io.pacenote.deployment.Breakage.remove;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What breaks a process: its files, probes, settings, roles. */
final class BrokenProcesses {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private BrokenProcesses() {}

    static Stream<Arguments> all() {
        return Stream.of(
                        mounts(),
                        probes(),
                        autoscalers(),
                        environment(),
                        pods(),
                        rollouts(),
                        urls(),
                        roles(),
                        contexts())
                .flatMap(all -> all);
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
                        monitor -> put(monitor, "/spec/podMetricsEndpoints/0", "path", "\"/metrics\"")),
                broken(
                        Overlays.OBSERVE,
                        "/observe/health/live is no health group",
                        "ConfigMap",
                        "platform",
                        map -> remove(map, "/data", "SPRING_PROFILES_ACTIVE")),
                broken(
                        Overlays.OBSERVE,
                        "no port of the actuator",
                        "Deployment",
                        "pay",
                        deployment -> put(deployment, CONTAINER + "/ports/1", "containerPort", "9877")));
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
}
