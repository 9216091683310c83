package io.pacenote.psp.simulator;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.simulators.Fault;
import io.pacenote.simulators.FaultMode;
import io.pacenote.simulators.FaultyAnswer;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the simulated provider does with an order, apart from how it misbehaves in answering. */
@Component
@EnableConfigurationProperties(SimulatorSettings.class)
class Cashier {

    private final ChargeStore charges;
    private final SimulatorSettings settings;

    Cashier(ChargeStore charges, SimulatorSettings settings) {
        this.charges = charges;
        this.settings = settings;
    }

    /**
     * Charges once for each reference.
     *
     * @throws ProblemException 422 when the reference stands for another order
     */
    public Charge charge(@Body ChargeOrder order, @Variable(FaultyAnswer.FAULT) Fault fault) {
        Charge charge = charges.charge(order, refusal(order, fault));
        if (!charge.matches(order)) {
            throw ProblemException.unprocessable("reference", "stands for another customer, amount or currency");
        }
        return charge;
    }

    /**
     * The answer to an order: the charge, if it was charged.
     *
     * @throws ProblemException 402 when no money is held under the reference
     */
    public Charge receipt(@Body Charge charge) {
        if (charge.state() != ChargeState.CHARGED) {
            throw ProblemException.of(HttpStatus.PAYMENT_REQUIRED, charge.whyNotCharged());
        }
        return charge;
    }

    public Charge refund(@Body RefundOrder order) {
        return charges.refund(order.reference());
    }

    /** @throws ProblemException 404 when the reference was never heard of */
    public Charge lookup(@Header("reference") String reference) {
        return charges.find(reference).orElseThrow(() -> ProblemException.notFound("charge", reference));
    }

    public Ledger ledger(
            @Header("reference") @Nullable String reference, @Header("customer") @Nullable String customer) {
        return charges.ledger(reference, customer);
    }

    private @Nullable String refusal(ChargeOrder order, Fault fault) {
        boolean declines =
                fault.is(FaultMode.DECLINE) || settings.decliningCustomers().contains(order.customer());
        return declines ? "the card of customer " + order.customer() + " is declined" : null;
    }
}
