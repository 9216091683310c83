package io.pacenote.teashop.pay;

import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeRequest;
import io.pacenote.psp.ChargeStatus;
import io.pacenote.psp.RefundRequest;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The payment of one order (spec 001-F2, F11, 2.3), stored before the provider is called. */
@Entity(name = "TeashopPayment")
@Table(schema = "teashop_pay", name = "payment")
public class Payment {

    @Id
    private long id;

    private long orderId;
    private long amount;
    private String currency;
    private String sagaId;

    @Embedded
    private Goods goods;

    @Embedded
    private Charge charge;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /**
     * A payment for which the provider is about to be called.
     *
     * @param leaseEnds when somebody else is to call, if there is no answer by then
     */
    Payment(long id, long orderId, long amount, String currency, Goods goods, String sagaId, Instant leaseEnds) {
        this.id = id;
        this.orderId = orderId;
        this.amount = amount;
        this.currency = currency;
        this.goods = goods;
        this.sagaId = sagaId;
        this.charge = new Charge("teashop-" + id, null);
        charge.attempt(leaseEnds);
    }

    /** Whether it is this payment that somebody asks for, who has to know its saga. */
    boolean isAskedFor(long asked, String saga) {
        return amount == asked && sagaId.equals(saga);
    }

    /** What becomes of it at the provider. */
    public Charge getCharge() {
        return charge;
    }

    /** An order without a customer pays for itself. */
    public ChargeRequest chargeRequest() {
        String customer = goods.customerId() == null ? "order-" + orderId : goods.customerId();
        return charge.request(customer, amount, currency);
    }

    public RefundRequest refundRequest() {
        return charge.refundRequest();
    }

    /** Whether money is to be given back. */
    public boolean isRefundDue() {
        return charge.isRefundDue();
    }

    /** Whether it is given up: then it is the record of a cancellation (spec 001, 2.3). */
    boolean isCancelled() {
        return switch (charge.getStatus()) {
            case PENDING, APPROVED, DECLINED -> false;
            case REFUND_DUE, REFUNDED, CANCELLED -> true;
        };
    }

    /** Whether the provider has not been asked for the first time, and has not answered. */
    boolean isUnclear() {
        return charge.getStatus() == ChargeStatus.PENDING && charge.getAttempts() > 1;
    }

    public long getId() {
        return id;
    }

    public long getOrderId() {
        return orderId;
    }

    /** In the smallest unit of the currency. */
    public long getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    /** What is paid for. */
    public Goods getGoods() {
        return goods;
    }

    /** The saga that this payment is a step of. */
    public String getSagaId() {
        return sagaId;
    }
}
