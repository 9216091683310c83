package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Services, probes, monitors and routes name ports that the containers and Services have. */
public final class PortsAreThere implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return Stream.of(
                        services(manifests),
                        probes(manifests),
                        monitors(manifests),
                        routes(manifests),
                        ingresses(manifests))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests.all("Service").flatMap(service -> Workload.list(service.at("/spec/ports"))
                .filter(port -> !hasPort(manifests, service, port.path("targetPort")))
                .map(port -> "%s: no container port %s".formatted(Manifests.label(service), port.path("targetPort"))));
    }

    private static Stream<String> probes(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> Stream.of("readinessProbe", "livenessProbe")
                .map(probe -> workload.container().at("/%s/httpGet/port".formatted(probe)))
                .filter(port -> !hasPort(workload, port))
                .map(port -> "%s: a probe of port %s".formatted(workload, port)));
    }

    private static Stream<String> monitors(Manifests manifests) {
        return manifests.all("PodMonitor").flatMap(monitor -> Workload.list(monitor.at("/spec/podMetricsEndpoints"))
                .filter(endpoint -> !hasPort(manifests, monitor, endpoint.path("port")))
                .map(endpoint -> "%s: no port %s".formatted(Manifests.label(monitor), endpoint.path("port"))));
    }

    private static Stream<String> routes(Manifests manifests) {
        return manifests.all("HTTPRoute").flatMap(route -> route.findValues("backendRefs").stream()
                .flatMap(Workload::list)
                .filter(backend -> !hasServicePort(
                        manifests,
                        Manifests.namespace(route),
                        backend.path("name").asText(),
                        backend.path("port")))
                .map(backend -> "%s leads to %s".formatted(Manifests.label(route), backend)));
    }

    private static Stream<String> ingresses(Manifests manifests) {
        return manifests.all("Ingress").flatMap(ingress -> ingress.findValues("service").stream()
                .filter(service -> !hasServicePort(
                        manifests,
                        Manifests.namespace(ingress),
                        service.path("name").asText(),
                        service.at("/port/name")))
                .map(service -> "%s leads to %s".formatted(Manifests.label(ingress), service)));
    }

    /** The process of that name, to which the object belongs. */
    private static boolean hasPort(Manifests manifests, JsonNode object, JsonNode wanted) {
        return manifests
                .workloads(Manifests.namespace(object))
                .filter(workload -> workload.name().equals(Manifests.name(object)))
                .anyMatch(workload -> hasPort(workload, wanted));
    }

    private static boolean hasPort(Workload workload, JsonNode wanted) {
        return Workload.list(workload.container().path("ports"))
                .anyMatch(port -> port.path("name").equals(wanted)
                        || port.path("containerPort").equals(wanted));
    }

    /** Of an Integration the service trait makes a Service, named like it. */
    static boolean hasServicePort(Manifests manifests, String namespace, String name, JsonNode wanted) {
        return Stream.concat(
                        manifests.find(namespace, "Service", name).stream()
                                .flatMap(service -> Workload.list(service.at("/spec/ports")))
                                .flatMap(port -> Stream.of(port.path("name"), port.path("port"))),
                        manifests.find(namespace, "Integration", name).stream()
                                .map(integration -> integration.at("/spec/traits/container"))
                                .flatMap(container ->
                                        Stream.of(container.path("servicePortName"), container.path("servicePort"))))
                .anyMatch(wanted::equals);
    }
}
