package io.pacenote.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.Rest;
import io.pacenote.app.sweep.SweptSystem.Flow;
import io.pacenote.app.sweep.SweptSystem.Run;
import io.pacenote.app.sweep.agent.CrashPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs a flow to its end, and then again for the points of it. */
final class Sweep {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CALM = Duration.ofMillis(1_200);
    private static final int RECOVERY_POINTS = 16;
    private static final Duration TURN = Duration.ofMillis(50);

    private final SweptSystem system;
    private final SweptProcess process;
    private final Rest rest;
    private final JsonClient client = new JsonClient();

    Sweep(SweptSystem system, SweptProcess process) {
        this.system = system;
        this.process = process;
        this.rest = new Rest(process.base(), CALM);
    }

    /**
     * Halts at points evenly spread over the flow.
     *
     * @param most points; the flow may have fewer
     * @param twice whether the process that is started after a halt is halted too, at one of its first effects
     * @return how many halts there were: threads run freely, so a run may have an effect less than the first one
     */
    int run(Flow flow, int most, boolean twice) {
        run(flow, CrashPoint.NONE, CrashPoint.NONE);
        List<String> effects = process.effects();
        assertThat(effects).as("effects of " + flow.name()).hasSizeGreaterThanOrEqualTo(flow.fewestEffects());
        List<String> violations = new ArrayList<>();
        int halts = 0;
        for (int index : spread(2 * effects.size(), most)) {
            CrashPoint point = CrashPoint.at(index);
            CrashPoint recovery = twice ? CrashPoint.at(index % RECOVERY_POINTS) : CrashPoint.NONE;
            try {
                halts += run(flow, point, recovery);
            } catch (AssertionError violation) {
                violations.add(flow.name() + " halted " + point + ", then " + recovery + " of " + effects + ": "
                        + violation.getMessage());
            }
        }
        System.out.printf(
                "Sweep %s %s: %d effects, %d points, %d halts, %d violations%n",
                system.contexts(),
                flow.name(),
                effects.size(),
                Math.min(most, 2 * effects.size()),
                halts,
                violations.size());
        assertThat(violations).isEmpty();
        return halts;
    }

    private static List<Integer> spread(int points, int most) {
        int taken = Math.min(points, most);
        return IntStream.range(0, taken)
                .map(each -> each * points / taken)
                .boxed()
                .toList();
    }

    /** @return how often the process halted */
    private int run(Flow flow, CrashPoint point, CrashPoint recovery) {
        process.awaitReady();
        Run run = system.open(flow, process.base());
        plan(List.of(run.fault()));
        int before = process.halts();
        process.begin(point, recovery);
        await(flow.name()).atMost(PATIENCE).pollInterval(TURN).until(() -> {
            run.goOn();
            return run.isDone();
        });
        await("end of the faults").atMost(PATIENCE).ignoreExceptions().until(() -> plan(List.of()));
        rest.await(PATIENCE, system.invariants(process.base()));
        return process.halts() - before;
    }

    private boolean plan(List<Map<String, Object>> faults) {
        client.put(process.base().resolve("/simulators/psp/faults"), Map.of("faults", faults));
        return true;
    }
}
