package io.pacenote.nicecall.payment;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /payments} (spec 003, 4.5). */
@Component
public class PaymentApi {

    private static final Set<String> SORTABLE = Set.of("id", "callId", "paymentStatus");

    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    public PaymentView find(@Header("paymentId") long paymentId) {
        return payments.findById(paymentId)
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.notFound("payment", paymentId));
    }

    public PaymentView findByCallId(@Header("callId") long callId) {
        return payments.findByCallId(callId)
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.notFound("payment for call", callId));
    }

    public PagedModel<?> list(Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        var page = payments.findAll(PageRequestParameters.of(exchange, SORTABLE, Sort.by("id")));
        return models.page(
                "payments",
                page,
                payment -> models.entity(PaymentView.of(payment), "payment", "/payments/" + payment.getId()));
    }
}
