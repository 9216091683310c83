package io.pacenote.nicecall.payment;

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
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /payments} (spec 003, 4.5). */
@Component
public class PaymentApi {

    /** What may be sorted by, and where it is in the aggregate. */
    private static final Map<String, String> SORTABLE =
            Map.of("id", "id", "callId", "callId", "paymentStatus", "charge.status");

    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    public PaymentView find(@Header("paymentId") long paymentId, @Header("mobile") @Nullable String mobile) {
        return payments.findById(paymentId)
                .filter(payment -> isOf(mobile, payment))
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.notFound("payment", paymentId));
    }

    public PaymentView findByCallId(@Header("callId") long callId, @Header("mobile") @Nullable String mobile) {
        return payments.findByCallId(callId)
                .filter(payment -> isOf(mobile, payment))
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.notFound("payment for call", callId));
    }

    public PagedModel<?> list(@Header("mobile") @Nullable String mobile, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<Payment> page = mobile == null ? payments.findAll(wanted) : payments.findByFareMobile(mobile, wanted);
        return models.page(
                "payments",
                page,
                payment -> models.entity(PaymentView.of(payment), "payment", "/payments/" + payment.getId()));
    }

    private static boolean isOf(@Nullable String mobile, Payment payment) {
        return mobile == null || mobile.equals(payment.getFare().mobile());
    }
}
