package io.pacenote.psp.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.simulators.Fault;
import io.pacenote.simulators.FaultPlan;
import io.pacenote.simulators.Faults;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the fault that a call meets, by the customer whose money it is about. */
@Component
class CustomerFaults {

    private final Faults faults;
    private final ChargeStore charges;

    CustomerFaults(JdbcClient database, ObjectMapper json, ChargeStore charges) {
        this.faults = new Faults(database, json, "simulators_psp", "customer");
        this.charges = charges;
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onCharge(@Body ChargeOrder order) {
        return faults.met(order.customer());
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onRefund(@Body RefundOrder order) {
        return faults.met(customerOf(order.reference()));
    }

    /** @throws ProblemException 503 when the provider is down for this customer */
    public Fault onLookup(@Header("reference") String reference) {
        return faults.met(customerOf(reference));
    }

    public FaultPlan plan() {
        return faults.plan();
    }

    /** @throws ProblemException 400 when the plan makes no sense */
    public FaultPlan replace(@Body FaultPlan plan) {
        return faults.replace(plan);
    }

    private @Nullable String customerOf(String reference) {
        return charges.find(reference).map(Charge::customer).orElse(null);
    }
}
