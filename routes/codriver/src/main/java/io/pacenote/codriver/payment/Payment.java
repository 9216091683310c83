package io.pacenote.codriver.payment;

import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeRequest;
import io.pacenote.psp.ReconcileRequest;
import io.pacenote.psp.RefundRequest;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The payment of one application (spec 000, 1.3), stored before the provider is called. */
@Entity
@Table(schema = "codriver_payment", name = "payment")
public class Payment {

    @Id
    private long paymentId;

    private long subId;
    private long userId;
    private @Nullable String date;
    private long amount;
    private String currency;
    private @Nullable String sagaId;

    @Embedded
    private Charge charge;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** A payment that is due now. */
    Payment(long paymentId, long subId, long userId, @Nullable String date, long amount, String currency, Instant now) {
        this.paymentId = paymentId;
        this.subId = subId;
        this.userId = userId;
        this.date = date;
        this.amount = amount;
        this.currency = currency;
        this.charge = new Charge("codriver-" + paymentId, now);
    }

    /** Remembers the saga that this payment is a step of. */
    void partOf(@Nullable String saga) {
        this.sagaId = saga;
    }

    /** What becomes of it at the provider. */
    public Charge getCharge() {
        return charge;
    }

    public ChargeRequest chargeRequest() {
        return charge.request(String.valueOf(userId), amount, currency);
    }

    public RefundRequest refundRequest() {
        return charge.refundRequest();
    }

    public ReconcileRequest reconcileRequest() {
        return charge.reconcileRequest();
    }

    public boolean isRefundDue() {
        return charge.isRefundDue();
    }

    public long getPaymentId() {
        return paymentId;
    }

    public long getSubId() {
        return subId;
    }

    public long getUserId() {
        return userId;
    }

    public @Nullable String getDate() {
        return date;
    }

    /** In the smallest unit of the currency. */
    public long getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
