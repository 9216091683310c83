package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations lines of the source documents (spec 0.6, 1.6, 2.7, 3.5, 4.7, 5.6); the table is in docs/deployment.md. */
class SourceNumbersTest {

    private static final String DEFAULT = "default";

    @ParameterizedTest
    @CsvSource({
        "default, subscription, 50, 1, 3",
        "default, payment, 50, 1, 3",
        "default, management, 50, 1, 3",
        "default, mypage, 50, 1, 3",
        "teashop, pay, 15, 1, 10",
        "chatbot, chat, 15, 1, 10",
        "nicecall, caller, 15, 1, 10",
        "nicecall, payment, 15, 1, 10",
        "library, book, 50, 1, 3",
        "library, borrow, 50, 1, 3",
        "library, return, 50, 1, 3"
    })
    @DisplayName(
            "autoscalers have the CPU target, least and most instances of the sources (spec 1.6, 2.7, 3.5, 4.7, 5.6)")
    void autoscalers(String namespace, String name, int cpu, int least, int most) {
        JsonNode spec = spec(Overlays.LOCAL, namespace, "HorizontalPodAutoscaler", name);

        assertThat(spec.at("/metrics/0/resource/target/averageUtilization").asInt())
                .isEqualTo(cpu);
        assertThat(spec.path("minReplicas").asInt()).isEqualTo(least);
        assertThat(spec.path("maxReplicas").asInt()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"teashop, pay, 15, 10", "nicecall, caller, 15, 10", "codriver, payment, 50, 3", "library, borrow, 50, 3"
    })
    @DisplayName(
            "KEDA keeps the targets of CPU and the most instances; production has two at least, as a node may be drained")
    void scaledObjects(String namespace, String name, String cpu, int most) {
        JsonNode spec = spec(Overlays.KEDA, namespace, "ScaledObject", name);

        assertThat(spec.at("/triggers/0/metadata/value").asText()).isEqualTo(cpu);
        assertThat(spec.path("minReplicaCount").asInt()).isEqualTo(2);
        assertThat(spec.path("maxReplicaCount").asInt()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "codriver, subscription, 10, 10, 5",
        "codriver, payment, 10, 10, 5",
        "codriver, management, 10, 10, 5",
        "codriver, mypage, 10, 10, 5",
        "teashop, pay, 10, 10, 5",
        "chatbot, chat, 10, 10, 5",
        "nicecall, caller, 10, 10, 3",
        "nicecall, payment, 10, 10, 3",
        "nicecall, catcher, 90, 10, 3",
        "library, borrow, 10, 10, 5"
    })
    @DisplayName("probes wait 10/2/5/10 and 120/2/5/5, and those of nicecall as its files say (spec 0.6 N-5, 4.7)")
    void probes(String namespace, String name, int readyAfter, int notReady, int dead) {
        for (String overlay : new String[] {Overlays.PRODUCTION, Overlays.CAMEL_K}) {
            JsonNode container = Kustomize.render(overlay)
                    .workloads(namespace)
                    .filter(workload -> workload.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .container();
            assertThat(times(container.path("readinessProbe"))).isEqualTo("%d/2/5/%d".formatted(readyAfter, notReady));
            assertThat(times(container.path("livenessProbe"))).isEqualTo("120/2/5/%d".formatted(dead));
        }
    }

    private static String times(JsonNode probe) {
        return "%d/%d/%d/%d"
                .formatted(
                        probe.path("initialDelaySeconds").asInt(),
                        probe.path("timeoutSeconds").asInt(),
                        probe.path("periodSeconds").asInt(),
                        probe.path("failureThreshold").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "codriver, azurefile, azurefile, subscription, /mnt/data",
        "chatbot, efs, efs-sc, chat, /mnt/data",
        "nicecall, nicecall-disk, azurefile, caller, /mnt/azure",
        "nicecall, nicecall-disk, azurefile, catcher, /mnt/azure",
        "library, azurefile, azurefile, borrow, /mnt/data"
    })
    @DisplayName("shared disks of 1Gi are mounted where the sources have them (spec 0.6 N-8, 1.6, 3.5, 4.7, 5.6)")
    void disks(String namespace, String claim, String storageClass, String name, String path) {
        JsonNode spec = spec(Overlays.PRODUCTION, namespace, "PersistentVolumeClaim", claim);
        JsonNode pod = spec(Overlays.PRODUCTION, namespace, "Deployment", name).at("/template/spec");

        assertThat(spec.path("storageClassName").asText()).isEqualTo(storageClass);
        assertThat(spec.at("/accessModes/0").asText()).isEqualTo("ReadWriteMany");
        assertThat(spec.at("/resources/requests/storage").asText()).isEqualTo("1Gi");
        assertThat(pod.findValuesAsText("claimName")).contains(claim);
        assertThat(pod.findValuesAsText("mountPath")).contains(path);
    }

    @Test
    @DisplayName("ConfigMaps and their keys reach the processes (spec 1.6, 4.7, 5.6)")
    void configuration() {
        assertThat(environment("codriver", "subscription")).containsKey("CLASS");
        assertThat(environment("nicecall", "caller"))
                .containsEntry("NICECALL_CALLER_PAYMENTURL", "http://payment:8080/nicecall")
                .containsEntry("LOGGING_FILE_NAME", "/mnt/azure/logs/caller.log");
        assertThat(environment("nicecall", "catcher"))
                .containsEntry("NICECALL_CATCHER_AREAFILE", "/etc/pacenote/catcher-cm/area")
                .containsEntry("LOGGING_FILE_NAME", "/mnt/azure/logs/catcher.log");
        assertThat(environment("library", "borrow")).containsEntry("BORROW_LOG_LEVEL", "DEBUG");
        Manifests manifests = Kustomize.render(Overlays.PRODUCTION);
        assertThat(manifests
                        .find("nicecall", "ConfigMap", "catcher-cm")
                        .orElseThrow()
                        .at("/data/area")
                        .asText())
                .isEqualTo("kangnam,dongjak,nowon,mapo,jongro,bundang");
        assertThat(manifests
                        .find("codriver", "ConfigMap", "subscription-config")
                        .orElseThrow()
                        .path("data")
                        .has("class"))
                .isTrue();
        assertThat(manifests
                        .find("nicecall", "ConfigMap", "caller-cm")
                        .orElseThrow()
                        .path("data")
                        .has("url"))
                .isTrue();
    }

    private static Map<String, String> environment(String namespace, String name) {
        Manifests manifests = Kustomize.render(Overlays.PRODUCTION);
        return Environment.of(
                manifests,
                manifests
                        .workloads(namespace)
                        .filter(workload -> workload.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    @DisplayName("dr-payment: an instance that answers with one 5xx is out for 3m (spec 1.6)")
    void destinationRule() {
        JsonNode spec = spec(Overlays.ISTIO, "codriver", "DestinationRule", "dr-payment");

        assertThat(spec.path("host").asText()).isEqualTo("payment");
        assertThat(spec.at("/trafficPolicy/loadBalancer/simple").asText()).isEqualTo("ROUND_ROBIN");
        assertThat(spec.at("/trafficPolicy/loadBalancer/localityLbSetting/enabled")
                        .asBoolean(true))
                .isFalse();
        assertThat(spec.at("/trafficPolicy/outlierDetection").toString())
                .isEqualTo(
                        "{\"baseEjectionTime\":\"3m\",\"consecutive5xxErrors\":1,\"interval\":\"10s\",\"maxEjectionPercent\":100}");
    }

    @Test
    @DisplayName(
            "the gateway is the only way in: LoadBalancer before it, ClusterIP for all else (spec 0.6 N-4, 002-N2, 5.6)")
    void wayIn() {
        assertThat(Kustomize.render(Overlays.LOCAL).all("Service"))
                .allSatisfy(service -> assertThat(service.at("/spec/type").asText())
                        .isEqualTo(Manifests.name(service).equals("gateway") ? "LoadBalancer" : "ClusterIP"));
        assertThat(Kustomize.render(Overlays.INGRESS).find("codriver", "Ingress", "codriver-ingress"))
                .isPresent();
        assertThat(spec(Overlays.INGRESS, "nicecall", "Ingress", "nicecall-ingress")
                        .findValuesAsText("host"))
                .containsExactly(
                        "caller.nicecall.com",
                        "catcher.nicecall.com",
                        "dashboard.nicecall.com",
                        "payment.nicecall.com");
    }

    @Test
    @DisplayName(
            "codriver is in the namespace default, the others in their own (spec 1.6, 3.5, 4.7); services answer on 8080")
    void namespaces() {
        Manifests manifests = Kustomize.render(Overlays.LOCAL);

        assertThat(manifests.namespaces()).contains(DEFAULT, "chatbot", "nicecall");
        assertThat(Stream.of("subscription", "payment", "management", "mypage")
                        .map(name -> manifests.find(DEFAULT, "Service", name).orElseThrow())
                        .map(service -> service.at("/spec/ports/0/port").asInt()))
                .containsOnly(8080);
        assertThat(manifests.find(DEFAULT, "Kafka", "my-kafka")).isPresent();
    }

    @Test
    @DisplayName("each container asks for 200m of CPU, without which there is no target of CPU (spec 0.6 N-7, 5.6)")
    void requests() {
        assertThat(Kustomize.render(Overlays.LOCAL).workloads()).hasSize(35).allSatisfy(workload -> assertThat(
                        workload.container().at("/resources/requests/cpu").asText())
                .isEqualTo("200m"));
    }

    @Test
    @DisplayName("with Istio each pod gets a sidecar, and only mutual TLS is taken (spec 3.5, pods 2/2)")
    void sidecars() {
        assertThat(Kustomize.render(Overlays.ISTIO).all("Namespace")).hasSize(5).allSatisfy(namespace -> assertThat(
                        namespace.at("/metadata/labels/istio-injection").asText())
                .isEqualTo("enabled"));
        assertThat(spec(Overlays.ISTIO, "chatbot", "PeerAuthentication", DEFAULT)
                        .at("/mtls/mode")
                        .asText())
                .isEqualTo("STRICT");
    }

    private static JsonNode spec(String overlay, String namespace, String kind, String name) {
        return Kustomize.render(overlay)
                .find(namespace, kind, name)
                .orElseThrow()
                .path("spec");
    }
}
