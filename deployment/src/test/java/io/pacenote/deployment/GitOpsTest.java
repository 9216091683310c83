package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Argo CD's Application and Flux' Kustomization have no wrong field, and lead to the overlay for production. */
class GitOpsTest {

    private static final String PRODUCTION = "k8s/gitops/production";

    @ParameterizedTest
    @ValueSource(strings = {"k8s/gitops/argocd.yaml", "k8s/gitops/flux.yaml"})
    @DisplayName("no field is wrong or missing, and each that is lost is missed")
    void hasTheRightFields(String file) {
        assertThat(YamlFile.documents(file)).isNotEmpty().allSatisfy(object -> {
            assertThat(StrictSchemas.violations(object)).isEmpty();
            assertThat(StrictSchemas.violations(broken(object))).isNotEmpty();
        });
    }

    private static JsonNode broken(JsonNode object) {
        ObjectNode copy = object.deepCopy();
        ObjectNode spec = (ObjectNode) copy.path("spec");
        spec.remove(spec.fieldNames().next());
        return copy;
    }

    @Test
    @DisplayName("both watch the branch and the folder that the workflow writes to")
    void leadsToProduction() {
        List<JsonNode> flux = YamlFile.documents("k8s/gitops/flux.yaml");
        JsonNode argo = YamlFile.documents("k8s/gitops/argocd.yaml").get(0).at("/spec/source");
        String workflow = YamlFile.text(".github/workflows/delivery.yml");

        assertThat(Stream.of(
                        argo.path("path").asText(),
                        flux.get(1).at("/spec/path").asText().replaceFirst("^\\./", "")))
                .containsOnly(PRODUCTION);
        assertThat(Stream.of(
                        argo.path("targetRevision").asText(),
                        flux.get(0).at("/spec/ref/branch").asText()))
                .containsOnly("production");
        assertThat(flux.get(1).at("/spec/sourceRef/name")).isEqualTo(flux.get(0).at("/metadata/name"));
        assertThat(workflow).contains("cd " + PRODUCTION).contains("origin HEAD:refs/heads/production");
    }

    @Test
    @DisplayName("what they apply is the overlay for production, object by object")
    void appliesTheOverlay() {
        assertThat(Kustomize.render(PRODUCTION).objects())
                .isEqualTo(Kustomize.render(Overlays.PRODUCTION).objects());
    }
}
