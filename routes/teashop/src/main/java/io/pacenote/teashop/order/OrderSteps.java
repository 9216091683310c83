package io.pacenote.teashop.order;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.rights.OwnRows;
import io.pacenote.saga.SagaExchange;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.DeliveryStarted;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentFailed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What customers want of their orders, and what becomes of them elsewhere. Each step runs in the transaction of its route, and
 * returns what has changed, if anything has. An event about an order that is not stored here is somebody else's, or about one
 * that was refused, and nothing to this context.
 */
@Component
public class OrderSteps {

    private static final String DECLINED = PaymentFailed.CAUSE + ": ";

    private final Orders orders;
    private final TeashopSettings settings;
    private final Clock clock;

    OrderSteps(Orders orders, TeashopSettings settings, Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** Numbers an order (spec 001-F1); it is not stored yet. Who reaches his own orders alone has placed his own. */
    public Order accept(@Body NewOrder wanted, Exchange exchange) {
        String customer =
                OwnRows.of(exchange).map(OwnRows::value).map(OrderSteps::known).orElse(null);
        Instant now = clock.instant();
        return new Order(
                orders.nextId(),
                wanted.completed(settings.price(), customer),
                !settings.order().strict(),
                now,
                now.plus(settings.order().lease()));
    }

    /** What a token says of him is as long as what he may say himself. */
    private static String known(String customer) {
        if (customer.length() > NewOrder.LONGEST_CUSTOMER_ID) {
            throw ProblemException.badRequest(
                    "customerId", "must have at most %d characters".formatted(NewOrder.LONGEST_CUSTOMER_ID));
        }
        return customer;
    }

    /** Binds an order to the saga that has just begun for it. */
    public Order partOf(@Body Order order, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) String saga) {
        order.partOf(saga);
        return order;
    }

    /** Everybody may know of a new order. */
    public Progress announced(@Body Order order) {
        return new Progress(order, List.of(OrderStatus.PLACED));
    }

    /** The customer cancels (spec 001-F5). */
    public @Nullable Progress cancel(@Header("id") long id) {
        Order order = orders.lock(id).orElseThrow(() -> ProblemException.notFound("order", id));
        return Progress.of(order, order.cancel(OrderCancelled.BY_CUSTOMER));
    }

    /** The customer wants his order to be different: only cancelled it can be. */
    public void requireCancellation(@Body OrderChange change) {
        change.requireCancellation();
    }

    /** The money is taken (spec 001-F2). */
    public @Nullable Progress paymentApproved(@Body PaymentApproved event) {
        return change(event.orderId(), Order::paid);
    }

    /** The payment is refused for good. */
    public @Nullable Progress paymentFailed(@Body PaymentFailed event) {
        return change(event.orderId(), order -> order.failed(event.reason()));
    }

    /** Policy 주문상태변경 (spec 001-F4, 2.4): the store has shipped it. */
    public @Nullable Progress deliveryStarted(@Body DeliveryStarted event) {
        return change(event.orderId(), Order::ship);
    }

    /** Compensation of an order. Of a payment that is refused it may hear before the event comes. */
    public @Nullable Progress reject(
            @Header(TeashopSaga.ORDER_ID) long id, @Header(SagaExchange.CAUSE) @Nullable String cause) {
        return cause != null && cause.startsWith(DECLINED)
                ? change(id, order -> order.failed(cause.substring(DECLINED.length())))
                : change(id, order -> order.giveUp(cause));
    }

    private @Nullable Progress change(long id, Function<Order, List<OrderStatus>> change) {
        return orders.lock(id)
                .map(order -> Progress.of(order, change.apply(order)))
                .orElse(null);
    }
}
