package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows name what there is: files, profiles, modules, overlays, jobs and their outputs; each rule finds what breaks it. */
class WorkflowsTest {

    private static final String DELIVERY = ".github/workflows/delivery.yml";

    static List<String> workflows() {
        return YamlFile.in(".github/workflows");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    @DisplayName("each workflow can do what it says")
    void canDoWhatItSays(String file) {
        assertThat(WorkflowRules.violations(YamlFile.documents(file).get(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Pimage install                     | -Pmirage install                   | there is no profile mirage",
                "-pl image -am                       | -pl picture -am                    | there is no module picture",
                "kubectl apply --server-side -k k8s/overlays/local | kubectl apply -k k8s/overlays/locally | there is no k8s/overlays/locally",
                "run: image/bin/build-again          | run: image/bin/build-twice         | there is no image/bin/build-twice",
                "needs: verify                       | needs: check                       | image needs check, which there is not",
                "uses: ./.github/workflows/verify.yml | uses: ./.github/workflows/check.yml | there is no ./.github/workflows/check.yml",
                "needs.image.outputs.digest          | needs.image.outputs.digit          | local takes needs.image.outputs.digit from nowhere",
                "steps.push.outputs.digest           | steps.pull.outputs.digest          | image takes steps.pull.outputs.digest from nowhere",
                "actions/checkout@v7                 | actions/checkout@main              | actions/checkout@main is pinned to no version of GitHub's, or commit",
                "trivy-action@ed142fd0673e97e23eac54620cfb913e5ce36c25 | trivy-action@v0.36.0 | aquasecurity/trivy-action@v0.36.0 is pinned to no version of GitHub's, or commit",
                "timeout-minutes: 10                 | name: production                   | production may run for ever",
                "runs-on: ubuntu-latest              | name: none                         | image runs nowhere",
                "- run: image/bin/build-again        | - name: image/bin/build-again      | a step of image does nothing, or two things",
                "git push origin                     | git push --force origin            | production overwrites what others have pushed",
                "contents: read                      | contents: write                    | it may do more than read, unless a job says so",
                "push:                               | pushed                             | nothing starts it"
            })
    @DisplayName("each rule finds what breaks it")
    void findsWhatBreaksIt(String original, String broken, String violation) {
        String text = YamlFile.text(DELIVERY);
        assertThat(text).contains(original);

        assertThat(WorkflowRules.violations(YamlFile.parse(breaking(text, original, broken))))
                .contains(violation);
    }

    /** What stands where the workflow is started breaks all below it, too. */
    private static String breaking(String text, String original, String broken) {
        return original.equals("push:")
                ? text.replaceFirst("on:\\n(  .*\\n)+", "on: pushed\n")
                : text.replace(original, broken);
    }

    @Test
    @DisplayName("what is delivered is what was verified: main goes to the overlay local, a tag to production")
    void deliversWhatWasVerified() {
        JsonNode jobs = YamlFile.documents(DELIVERY).get(0).path("jobs");

        assertThat(jobs.at("/image/needs").asText()).isEqualTo("verify");
        assertThat(jobs.at("/local/needs").asText()).isEqualTo("image");
        assertThat(jobs.at("/local/if").asText()).isEqualTo("github.ref == 'refs/heads/main'");
        assertThat(jobs.at("/production/needs").asText()).isEqualTo("image");
        assertThat(jobs.at("/production/if").asText()).isEqualTo("github.ref_type == 'tag'");
        assertThat(jobs.at("/production/steps").toString())
                .contains("k8s/gitops/production")
                .doesNotContain("kubectl");
    }

    @Test
    @DisplayName("dependabot looks where there is something to look after")
    void dependabotLooksWhereSomethingIs() {
        JsonNode updates = YamlFile.documents(".github/dependabot.yml").get(0).path("updates");

        assertThat(StreamSupport.stream(updates.spliterator(), false).map(update -> "%s %s"
                        .formatted(
                                update.path("package-ecosystem").asText(),
                                update.path("directory").asText())))
                .containsExactlyInAnyOrder("maven /", "github-actions /", "docker /image");
        assertThat(List.of("pom.xml", ".github/workflows", "image/Containerfile"))
                .allMatch(YamlFile::exists);
    }
}
