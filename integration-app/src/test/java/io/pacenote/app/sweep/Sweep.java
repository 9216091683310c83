package io.pacenote.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.Rest;
import io.pacenote.app.sweep.SweptSystem.Flow;
import io.pacenote.app.sweep.SweptSystem.Run;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** Runs a flow to its end, and then again for the points of it. */
final class Sweep {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CALM = Duration.ofMillis(1_200);
    private static final Duration TURN = Duration.ofMillis(50);

    private final SweptSystem system;
    private final Deployment deployment;
    private final Rest rest;
    private final JsonClient client = new JsonClient();

    Sweep(SweptSystem system, Deployment deployment) {
        this.system = system;
        this.deployment = deployment;
        this.rest = new Rest(deployment.site().first(), CALM);
    }

    /**
     * Halts in each part of the flow.
     *
     * @param most runs; there are fewer where the flow has fewer points
     * @param twice whether the process that is started after a halt is halted too, at one of its first effects
     * @return how many halts there were: threads run freely, so a run may have an effect less than the first one
     */
    int run(Flow flow, int most, boolean twice) {
        run(flow, Halt.none(deployment.effects().size()));
        List<List<String>> effects = deployment.effects();
        assertThat(effects.stream().mapToInt(List::size).sum())
                .as("effects of %s: %s", flow.name(), effects)
                .isGreaterThanOrEqualTo(flow.fewestEffects());
        List<Halt> plan = Halt.plan(effects.stream().map(List::size).toList(), most, twice);
        List<String> violations = new ArrayList<>();
        int halts = 0;
        for (Halt halt : plan) {
            try {
                halts += run(flow, halt);
            } catch (AssertionError | ConditionTimeoutException violation) {
                violations.add(halt + " of " + effects + ": " + violation.getMessage());
            }
        }
        System.out.printf(
                "Sweep of %s %s: %s effects, %d runs, %d halts, %d violations%n",
                system.name(),
                flow.name(),
                effects.stream().map(List::size).toList(),
                plan.size(),
                halts,
                violations.size());
        assertThat(violations).isEmpty();
        return halts;
    }

    /** @return how often a process halted */
    private int run(Flow flow, Halt halt) {
        deployment.awaitReady();
        Run run = system.open(flow, deployment.site());
        tellProvider(List.of(run.fault()));
        int before = deployment.halts();
        deployment.begin(halt);
        await(flow.name()).atMost(PATIENCE).pollInterval(TURN).until(() -> {
            run.goOn();
            return run.isDone();
        });
        tellProvider(List.of());
        rest.await(PATIENCE, system.invariants(deployment.site()));
        return deployment.halts() - before;
    }

    /** Tells the provider's simulator, which may just be starting. */
    private void tellProvider(List<Map<String, Object>> faults) {
        URI plan = deployment.site().first().resolve("/simulators/psp/faults");
        await("fault plan")
                .atMost(PATIENCE)
                .pollInterval(TURN)
                .ignoreExceptions()
                .untilAsserted(() -> client.put(plan, Map.of("faults", faults)));
    }
}
