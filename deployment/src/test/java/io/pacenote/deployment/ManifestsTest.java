package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Stream.concat(BrokenObjects.all(), BrokenProcesses.all());
    }
}
