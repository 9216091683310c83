package io.pacenote.teashop.order;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /orders} (spec 001-F7, 2.5). */
@Component
public class OrderApi {

    private static final Set<String> SORTABLE =
            Set.of("id", "item", "qty", "price", "storeId", "customerId", "status", "createdAt");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Orders orders;

    OrderApi(Orders orders) {
        this.orders = orders;
    }

    /**
     * The number of the order that a request has placed.
     *
     * @param kept the number as text, or what was stored of it for the request that is repeated
     */
    public long numberOf(@Body Object kept) {
        String number =
                kept instanceof Answer stored ? new String(stored.body(), StandardCharsets.UTF_8) : kept.toString();
        return Long.parseLong(number);
    }

    /**
     * The answer to a customer who has ordered, now or with a request that he repeats: the order as it is.
     *
     * @throws ProblemException 503 when it could not be paid and was taken back; 409 when that is not known yet
     */
    public ResponseEntity<?> placed(@ExchangeProperty(OrderRoutes.ORDER_ID) long id, Exchange exchange) {
        Order order = orders.findById(id)
                .orElseThrow(() -> ProblemException.unavailable(
                        "The order cannot be paid right now, and was not accepted", RETRY_AFTER));
        if (!order.isAnnounced()) {
            throw ProblemException.conflict("The order is being worked on");
        }
        return HalModels.of(exchange).created(model(HalModels.of(exchange), order));
    }

    public EntityModel<OrderView> find(@Header("id") long id, Exchange exchange) {
        return orders.findById(id)
                .map(order -> model(HalModels.of(exchange), order))
                .orElseThrow(() -> ProblemException.notFound("order", id));
    }

    public PagedModel<?> list(@Header("customerId") @Nullable String customerId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<Order> page = customerId == null ? orders.findAll(wanted) : orders.findByCustomerId(customerId, wanted);
        return models.page("orders", page, order -> model(models, order));
    }

    private static EntityModel<OrderView> model(HalModels models, Order order) {
        OrderView view = order.view();
        return models.entity(view, "order", "/orders/" + view.id());
    }
}
