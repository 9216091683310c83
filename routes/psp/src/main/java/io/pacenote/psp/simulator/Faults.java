package io.pacenote.psp.simulator;

import io.pacenote.rest.problem.ProblemException;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the fault that a call meets. */
@Component
class Faults {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final FaultStore faults;
    private final ChargeStore charges;

    Faults(FaultStore faults, ChargeStore charges) {
        this.faults = faults;
        this.charges = charges;
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onCharge(@Body ChargeOrder order) {
        return met(order.customer());
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onRefund(@Body RefundOrder order) {
        return met(customerOf(order.reference()));
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onLookup(@Header("reference") String reference) {
        return met(customerOf(reference));
    }

    public FaultPlan plan() {
        return faults.plan();
    }

    /** @throws ProblemException 400 when the plan makes no sense */
    public FaultPlan replace(@Body FaultPlan plan) {
        if ((plan.mode() == null) == (plan.faults() == null)) {
            throw ProblemException.badRequest("mode", "or faults must be there, and not both");
        }
        if (plan.isSlowWithoutDelay()) {
            throw ProblemException.badRequest("delayMs", "must be above 0 when the mode is slow");
        }
        return faults.replace(plan);
    }

    private Fault met(@Nullable String customer) {
        Fault fault = faults.plan().on(customer);
        if (fault.is(FaultMode.DOWN)) {
            throw ProblemException.unavailable("the simulated provider is down", RETRY_AFTER);
        }
        return fault;
    }

    private @Nullable String customerOf(String reference) {
        return charges.find(reference).map(Charge::customer).orElse(null);
    }
}
