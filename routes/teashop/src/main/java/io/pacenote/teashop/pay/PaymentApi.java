package io.pacenote.teashop.pay;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Map;
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

/** Answers of {@code /결제이력s}, and of its alias {@code /payments} (spec 001, 2.5), which link to where they were asked. */
public final class PaymentApi {

    /** What may be sorted by, and where it is in the aggregate. */
    private static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "orderId", "orderId",
            "amount", "amount",
            "status", "charge.status",
            "customerId", "goods.customerId");

    private final Payments payments;
    private final String kind;

    /** @param kind what a payment is called there; more of them, and their path, have an s */
    PaymentApi(Payments payments, String kind) {
        this.payments = payments;
        this.kind = kind;
    }

    /** 201 to who has made it, 200 to who asks again. */
    public ResponseEntity<?> taken(
            @Body Payment payment, @ExchangeProperty(PaymentRoutes.NEW) boolean isNew, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        EntityModel<?> model = model(models, payment);
        return isNew ? models.created(model) : ResponseEntity.ok(model);
    }

    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return payments.findById(id)
                .map(payment -> model(HalModels.of(exchange), payment))
                .orElseThrow(() -> ProblemException.notFound("payment", id));
    }

    public PagedModel<?> list(
            @Header("customerId") @Nullable String customerId,
            @Header("orderId") @Nullable Long orderId,
            Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Page<Payment> page =
                payments.find(customerId, orderId, PageRequestParameters.of(exchange, SORTABLE, Sort.by("id")));
        return models.page(kind + "s", page, payment -> model(models, payment));
    }

    private EntityModel<PaymentView> model(HalModels models, Payment payment) {
        return models.entity(PaymentView.of(payment), kind, "/" + kind + "s/" + payment.getId());
    }
}
