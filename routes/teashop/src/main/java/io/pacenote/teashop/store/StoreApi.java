package io.pacenote.teashop.store;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;

/** Answers of {@code /주문처리s}, and of its alias {@code /storeOrders} (spec 001, 2.5), which link to where they were asked. */
public final class StoreApi {

    private static final Set<String> SORTABLE = Set.of("id", "orderId", "storeId", "item", "qty", "status");

    private final StoreOrders orders;
    private final String kind;

    /** @param kind what an order is called there; more of them, and their path, have an s */
    StoreApi(StoreOrders orders, String kind) {
        this.orders = orders;
        this.kind = kind;
    }

    /** 201 to who has shipped it, 200 to who asks again. */
    public ResponseEntity<?> shipped(
            @Body StoreOrder order, @ExchangeProperty(StoreRoutes.SHIPPED_NOW) boolean isNow, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        EntityModel<?> model = model(models, order);
        return isNow ? models.created(model) : ResponseEntity.ok(model);
    }

    /** The order that is to be shipped, as it stands before: whose it is decides who may ship it. */
    public StoreOrderView findOrdered(@Body Shipment shipment) {
        return orders.findByOrderId(shipment.orderId())
                .map(StoreOrderView::of)
                .orElseThrow(() -> ProblemException.notFound("order", shipment.orderId()));
    }

    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return orders.find(id)
                .map(order -> model(HalModels.of(exchange), order))
                .orElseThrow(() -> ProblemException.notFound("order of a store", id));
    }

    public PagedModel<?> list(
            @Header("storeId") @Nullable Long storeId, @Header("orderId") @Nullable Long orderId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Page<StoreOrder> page =
                orders.list(storeId, orderId, PageRequestParameters.of(exchange, SORTABLE, Sort.by("id")));
        return models.page(kind + "s", page, order -> model(models, order));
    }

    private EntityModel<StoreOrderView> model(HalModels models, StoreOrder order) {
        return models.entity(StoreOrderView.of(order), kind, "/" + kind + "s/" + order.getId());
    }
}
