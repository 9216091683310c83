package io.pacenote.teashop.customer;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /notifications} (spec 001, 2.5). */
@Component("teashop.customer.api")
public class NotificationApi {

    private static final Set<String> SORTABLE = Set.of("id", "orderId", "recipient", "status", "at");

    private final OrderNotifications notifications;

    NotificationApi(OrderNotifications notifications) {
        this.notifications = notifications;
    }

    /** 200 with the notification, or 404. */
    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return notifications
                .findById(id)
                .map(found -> model(HalModels.of(exchange), found))
                .orElseThrow(() -> ProblemException.notFound("notification", id));
    }

    /** A page of all, of an order's, of a customer's, or of both. */
    public PagedModel<?> list(
            @Header("orderId") @Nullable Long orderId,
            @Header("customerId") @Nullable String customerId,
            Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<OrderNotification> page = orderId == null ? list(customerId, wanted) : listOf(orderId, customerId, wanted);
        return models.page("notifications", page, found -> model(models, found));
    }

    private Page<OrderNotification> list(@Nullable String customerId, Pageable wanted) {
        return customerId == null ? notifications.findAll(wanted) : notifications.findByCustomerId(customerId, wanted);
    }

    private Page<OrderNotification> listOf(long orderId, @Nullable String customerId, Pageable wanted) {
        return customerId == null
                ? notifications.findByOrderId(orderId, wanted)
                : notifications.findByOrderIdAndCustomerId(orderId, customerId, wanted);
    }

    private static EntityModel<NotificationView> model(HalModels models, OrderNotification found) {
        return models.entity(NotificationView.of(found), "notification", "/notifications/" + found.getId());
    }
}
