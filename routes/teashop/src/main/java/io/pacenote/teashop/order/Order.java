package io.pacenote.teashop.order;

import static io.pacenote.teashop.order.OrderStatus.CANCELLED;
import static io.pacenote.teashop.order.OrderStatus.FAILED;
import static io.pacenote.teashop.order.OrderStatus.PAID;
import static io.pacenote.teashop.order.OrderStatus.PLACED;
import static io.pacenote.teashop.order.OrderStatus.SHIPPED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's order (spec 001, 2.3). What becomes of its payment and its delivery is heard in whatever order, and more than
 * once: each change returns the statuses that the order has reached by it, one after the other, of which everybody is to be told;
 * none if nothing has changed.
 */
@Entity(name = "TeashopOrder")
@Table(schema = "teashop_order", name = "shop_order")
public class Order {

    @Id
    private long id;

    private String item;
    private long qty;
    private long price;
    private long storeId;
    private @Nullable String customerId;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private @Nullable String reason;
    private Instant createdAt;
    private @Nullable String sagaId;
    private boolean announced;
    private boolean shipped;
    private int attempts;
    private @Nullable Instant paymentDueAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /**
     * An order that is being paid for the first time.
     *
     * @param wanted completed
     * @param announced whether everybody may know of it before it is known what becomes of its payment
     * @param leaseEnds when the request that has it paid counts as dead
     */
    Order(long id, NewOrder wanted, boolean announced, Instant createdAt, Instant leaseEnds) {
        this.id = id;
        this.item = wanted.item();
        this.qty = Objects.requireNonNull(wanted.qty());
        this.price = Objects.requireNonNull(wanted.price());
        this.storeId = Objects.requireNonNull(wanted.storeId());
        this.customerId = wanted.customerId();
        this.address = wanted.address();
        this.status = PLACED;
        this.announced = announced;
        this.createdAt = createdAt;
        this.attempts = 1;
        this.paymentDueAt = leaseEnds;
    }

    /** Remembers the saga that decides on this order. */
    void partOf(String saga) {
        sagaId = saga;
    }

    /** The newest time that pay is asked about it. */
    PaymentAttempt attempt() {
        return new PaymentAttempt(
                attempts, new NewPayment(id, qty * price, item, qty, storeId, customerId, address, sagaId));
    }

    /**
     * Whether the order is refused since it cannot be paid right now: only while nobody has been told of it, and by the request
     * that has placed it. One that is found after a crash may have been paid, and goes on.
     */
    boolean isRefusedBy(PaymentAttempt attempt, PaymentResult result) {
        return !announced && attempt.isFirst() && !result.isFinal();
    }

    /**
     * Pay has answered, or nobody knows what it would answer.
     *
     * @param retryAt when to ask again in that case
     */
    List<OrderStatus> settle(PaymentResult result, Instant retryAt) {
        return switch (result.outcome()) {
            case APPROVED -> paid();
            case DECLINED -> failed(result.reason());
            case PENDING -> dueAt(null);
            case UNKNOWN -> dueAt(retryAt);
        };
    }

    private List<OrderStatus> dueAt(@Nullable Instant due) {
        if (status == PLACED) {
            paymentDueAt = due;
        }
        return List.of();
    }

    /** It is paid. One that was cancelled before is not: the money is on its way back. */
    List<OrderStatus> paid() {
        return status == PLACED ? reach(PAID) : List.of();
    }

    /** Its payment is refused for good. */
    List<OrderStatus> failed(@Nullable String why) {
        return status == PLACED ? end(FAILED, why) : List.of();
    }

    /** The store has shipped it, which it does only with what is paid: then it is paid too, even if that is news here. */
    List<OrderStatus> ship() {
        if (status == PLACED) {
            shipped = true;
            return reach(PAID, SHIPPED);
        } else if (status == PAID) {
            shipped = true;
            return reach(SHIPPED);
        }
        return List.of();
    }

    /**
     * The customer does not want it any more, shipped or not.
     *
     * @throws OrderRefusedException when its payment was refused
     */
    List<OrderStatus> cancel(String why) {
        if (status == FAILED) {
            throw new OrderRefusedException("The payment of the order was refused; there is nothing to cancel");
        }
        return status == CANCELLED ? List.of() : end(CANCELLED, why);
    }

    /** Its saga is undone: it comes to nothing, unless that, or its delivery, has happened already. */
    List<OrderStatus> giveUp(@Nullable String why) {
        return status == PLACED || status == PAID ? end(CANCELLED, why) : List.of();
    }

    private List<OrderStatus> end(OrderStatus outcome, @Nullable String why) {
        reason = why;
        return reach(outcome);
    }

    private List<OrderStatus> reach(OrderStatus... reached) {
        List<OrderStatus> news = new ArrayList<>();
        if (!announced) {
            news.add(PLACED);
        }
        news.addAll(List.of(reached));
        announced = true;
        paymentDueAt = null;
        status = reached[reached.length - 1];
        return List.copyOf(news);
    }

    /** What everybody may know of it. */
    OrderView view() {
        return new OrderView(id, item, qty, price, storeId, customerId, address, status, reason, createdAt);
    }

    public long getId() {
        return id;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }

    /** Whether everybody may know of it. */
    public boolean isAnnounced() {
        return announced;
    }

    /** Whether it was shipped at some time, and its saga is complete. */
    public boolean isShipped() {
        return shipped;
    }
}
