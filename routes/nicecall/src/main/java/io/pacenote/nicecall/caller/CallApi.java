package io.pacenote.nicecall.caller;

import static java.util.Objects.requireNonNullElse;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /calls} (spec 003, 4.5); the messages in Korean are those of the system of old. */
@Component
public class CallApi {

    private static final Set<String> SORTABLE =
            Set.of("callId", "mobile", "location", "payType", "payAmount", "status", "paymentId");

    private static final String PAYMENT_SERVICE = "<<< PaymentService : %s >>>";
    private static final String REFUSED = "결제 처리에 실패하였습니다. :: %s";
    private static final String UNKNOWN = "No-Response or Timed-out. please, try later...";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Calls calls;

    CallApi(Calls calls) {
        this.calls = calls;
    }

    public ResponseEntity<?> created(@Body Call call, Exchange exchange) {
        return HalModels.of(exchange).created(model(HalModels.of(exchange), call));
    }

    public EntityModel<?> changed(@Body Call call, Exchange exchange) {
        return model(HalModels.of(exchange), call);
    }

    public EntityModel<?> find(@Header("callId") long callId, Exchange exchange) {
        return calls.findById(callId)
                .map(call -> model(HalModels.of(exchange), call))
                .orElseThrow(() -> new UnknownCallException(callId));
    }

    public PagedModel<?> list(@Header("mobile") @Nullable String mobile, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("callId"));
        Page<Call> page = mobile == null ? calls.findAll(wanted) : calls.findByMobile(mobile, wanted);
        return models.page("calls", page, call -> model(models, call));
    }

    /**
     * The answer to a customer who has paid.
     *
     * @throws ProblemException when his call is not paid by that; whatever it has changed is committed by then
     */
    public ResponseEntity<?> paid(
            @ExchangeProperty(FareRoutes.SETTLEMENT) Settlement settlement,
            @ExchangeProperty(FareRoutes.RESULT) PaymentResult result) {
        return switch (settlement) {
            case ESTABLISHED, PAID_BEFORE -> ResponseEntity.ok().build();
            case REFUSED ->
                throw ProblemException.of(
                        HttpStatus.PAYMENT_REQUIRED,
                        PAYMENT_SERVICE.formatted(REFUSED.formatted(requireNonNullElse(result.resultMessage(), ""))));
            case UNKNOWN -> throw ProblemException.unavailable(PAYMENT_SERVICE.formatted(UNKNOWN), RETRY_AFTER);
            case OUTDATED -> throw ProblemException.conflict("The call has been changed while it was paid");
            case TOO_LATE -> throw ProblemException.conflict("The call has come to nothing while it was paid");
        };
    }

    private static EntityModel<CallView> model(HalModels models, Call call) {
        CallView view = call.view();
        return models.entity(view, "caller", "/calls/" + view.callId());
    }
}
