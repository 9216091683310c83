package io.pacenote.codriver.payment;

import io.pacenote.codriver.CodriverSettings;
import io.pacenote.psp.Charge;
import io.pacenote.psp.Reconciliation.Verdict;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares settled payments with the provider's books, and repairs what a crash between the two left. */
@Component
public class ReconciliationSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationSteps.class);
    private static final int BATCH = 100;

    private final Payments payments;
    private final CodriverSettings settings;
    private final Clock clock;

    ReconciliationSteps(Payments payments, CodriverSettings settings, Clock clock) {
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    /** Payments that were settled some time ago and may differ from the provider's books. */
    public List<Payment> unreconciled() {
        return payments.findUnreconciled(
                clock.instant().minus(settings.payment().reconcileAfter()), BATCH);
    }

    /** Acts on the verdict: money that is not ours goes back; a payment that the provider does not know is reported. */
    public void conclude(@Body Verdict verdict, @ExchangeProperty(PaymentRoutes.CURRENT) Payment compared) {
        Payment payment = payments.lock(compared.getPaymentId()).orElseThrow();
        Charge charge = payment.getCharge();
        if (charge.getStatus() != compared.getCharge().getStatus()) {
            return;
        }
        switch (verdict) {
            case AGREES -> charge.reconciled();
            case REFUND_DUE -> charge.oweRefund(clock.instant());
            case MISSING_AT_PROVIDER -> {
                LOG.error("The provider does not know of payment {}, which counts as paid", payment.getPaymentId());
                charge.reconciled();
            }
            case UNKNOWN_YET -> LOG.debug("Payment {} is compared again later", payment.getPaymentId());
        }
    }
}
