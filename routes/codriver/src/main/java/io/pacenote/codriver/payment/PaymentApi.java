package io.pacenote.codriver.payment;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /payments} (spec 000, 1.5). */
@Component
public class PaymentApi {

    /** What may be sorted by, and where it is in the aggregate. */
    private static final Map<String, String> SORTABLE = Map.of(
            "paymentId", "paymentId",
            "subId", "subId",
            "userId", "userId",
            "status", "charge.status",
            "amount", "amount");

    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    public EntityModel<?> find(@Header("paymentId") long paymentId, Exchange exchange) {
        return payments.findById(paymentId)
                .map(payment -> model(HalModels.of(exchange), payment))
                .orElseThrow(() -> ProblemException.notFound("payment", paymentId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("paymentId"));
        Page<Payment> page = userId == null ? payments.findAll(wanted) : payments.findByUserId(userId, wanted);
        return models.page("payments", page, payment -> model(models, payment));
    }

    private static EntityModel<PaymentView> model(HalModels models, Payment payment) {
        return models.entity(PaymentView.of(payment), "payment", "/payments/" + payment.getPaymentId());
    }
}
