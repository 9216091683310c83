package io.pacenote.teashop.order;

import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.Backoff;
import io.pacenote.tasks.DueTasks;
import io.pacenote.teashop.TeashopSettings;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps by which an order gets paid, around the question to pay. Each runs in the transaction of its route. */
@Component
public class PaymentSteps implements DueTasks<PaymentAttempt> {

    private final Orders orders;
    private final Backoff backoff;
    private final Clock clock;

    PaymentSteps(Orders orders, TeashopSettings settings, Clock clock) {
        this.orders = orders;
        this.backoff =
                new Backoff(settings.order().firstRetry(), settings.order().maxRetry());
        this.clock = clock;
    }

    /** Takes up what pay did not answer, and what those left who died while they asked. */
    @Override
    public List<PaymentAttempt> claim(int limit, long leaseMillis) {
        return orders.claimDue(limit, leaseMillis).stream().map(Order::attempt).toList();
    }

    /** What is due, for metrics. */
    public Backlog backlog() {
        return orders.backlog();
    }

    /** Writes down what pay has answered, or that it has not; nothing if that changes nothing. */
    public @Nullable Settlement settle(
            @Body PaymentResult result, @ExchangeProperty(PaymentRoutes.ATTEMPT) PaymentAttempt attempt) {
        // one that was refused meanwhile is not there any more
        return orders.lock(attempt.orderId())
                .map(order -> settle(order, attempt, result))
                .orElse(null);
    }

    private @Nullable Settlement settle(Order order, PaymentAttempt attempt, PaymentResult result) {
        if (order.isRefusedBy(attempt, result)) {
            return new Refusal(order);
        }
        return Progress.of(order, order.settle(result, backoff.next(clock.instant(), attempt.number())));
    }

    /** Takes an order back that was refused. */
    public void takeBack(@Body Refusal refusal) {
        orders.delete(refusal.order());
    }
}
