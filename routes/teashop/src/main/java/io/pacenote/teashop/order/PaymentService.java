package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.remote.RemoteRequest;
import io.pacenote.remote.ServiceAddress;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.order.PaymentResult.Outcome;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How to speak with the context pay, which may be in another process, by its contract. What is no answer of the contract is a
 * failure: it counts in the circuit breaker, and the outcome is unknown.
 */
@Component
public class PaymentService {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentService.class);

    private static final String THIS_SYSTEM = "/teashop";
    private static final String PAYMENTS = "결제이력s";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    /** What pay refuses whenever it is asked: no outage, so nobody else's order may wait for it. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

    private final ServiceAddress address;
    private final ObjectMapper json;

    PaymentService(TeashopSettings settings, Environment environment, ObjectMapper json) {
        this.address = new ServiceAddress(settings.order().payUrl(), THIS_SYSTEM, environment);
        this.json = json;
    }

    RemoteRequest ask(PaymentAttempt attempt) {
        return RemoteRequest.post(address.of(PAYMENTS), attempt.payment());
    }

    PaymentResult read(int status, byte @Nullable [] body) throws IOException {
        if (status == CONFLICT) {
            // the saga is over, which this context is about to hear: an answer, though not about the money
            return PaymentResult.of(Outcome.UNKNOWN);
        }
        if (REFUSED.contains(status)) {
            LOG.error("Pay refuses what it is asked with status {}: the order waits until its deadline", status);
            return PaymentResult.of(Outcome.UNKNOWN);
        }
        if (status != OK && status != CREATED || body == null) {
            throw new NoAnswerException("status " + status);
        }
        Payment payment = json.readValue(body, Payment.class);
        if (payment == null || payment.status() == null) {
            throw new NoAnswerException("a payment without status");
        }
        return payment.result();
    }

    /** Spec 001-K9, K17: nobody knows, and the order waits. */
    PaymentResult fallback(@Nullable Exception failure) {
        return PaymentResult.of(Outcome.UNKNOWN);
    }

    /**
     * What is read of a payment.
     *
     * @param reason why it is declined
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payment(@Nullable String status, @Nullable String reason) {

        PaymentResult result() {
            return switch (String.valueOf(status)) {
                case "APPROVED" -> PaymentResult.of(Outcome.APPROVED);
                case "DECLINED" -> new PaymentResult(Outcome.DECLINED, reason);
                // one that was given up: the order hears it from its saga
                case "PENDING", "REFUND_DUE", "REFUNDED", "CANCELLED" -> PaymentResult.of(Outcome.PENDING);
                default -> throw new NoAnswerException("status " + status);
            };
        }
    }
}
