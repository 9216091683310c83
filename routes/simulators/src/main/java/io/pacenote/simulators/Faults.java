package io.pacenote.simulators;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.rest.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a simulator misbehaves, and towards whom. */
public final class Faults {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final FaultStore store;
    private final String whomKey;

    /**
     * @param schema of the simulator, with a table {@code fault_plan}
     * @param whomKey by which {@code match} names somebody, such as {@code customer}
     */
    public Faults(JdbcClient database, ObjectMapper json, String schema, String whomKey) {
        this.store = new FaultStore(database, json, schema);
        this.whomKey = whomKey;
    }

    /**
     * The fault that a call meets.
     *
     * @param whom the call is about; null if that is not known
     * @throws ProblemException 503 when the service is down for him
     */
    public Fault met(@Nullable String whom) {
        Fault fault = store.plan().on(whom);
        if (fault.is(FaultMode.DOWN)) {
            throw ProblemException.unavailable("the simulated provider is down", RETRY_AFTER);
        }
        return fault;
    }

    /** The plan that was given last. */
    public FaultPlan plan() {
        return store.plan();
    }

    /**
     * Puts the plan in place of the one before.
     *
     * @throws ProblemException 400 when the plan makes no sense
     */
    public FaultPlan replace(@Body FaultPlan plan) {
        if ((plan.mode() == null) == (plan.faults() == null)) {
            throw ProblemException.badRequest("mode", "or faults must be there, and not both");
        }
        List<Fault> faults = plan.all().toList();
        for (int i = 0; i < faults.size(); i++) {
            check(faults.get(i), plan.faults() == null ? "" : "faults[%d].".formatted(i));
        }
        return store.replace(plan);
    }

    private void check(Fault fault, String path) {
        if (fault.is(FaultMode.SLOW) && fault.delay() == 0) {
            throw ProblemException.badRequest("delayMs", "must be above 0 when the mode is slow");
        }
        if (fault.match() != null && !namesOne(fault.match())) {
            throw ProblemException.badRequest(
                    path + "match." + whomKey, "must not be blank, and nothing else is matched");
        }
    }

    private boolean namesOne(Map<String, String> match) {
        @Nullable String whom = match.get(whomKey);
        return match.keySet().equals(Set.of(whomKey)) && whom != null && !whom.isBlank();
    }
}
