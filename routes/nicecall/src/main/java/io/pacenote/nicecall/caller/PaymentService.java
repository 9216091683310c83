package io.pacenote.nicecall.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.remote.RemoteRequest;
import io.pacenote.remote.ServiceAddress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How to speak with the context payment, which may be in another process. What is no answer of its contract is a failure: it
 * counts in the circuit breaker, and the outcome is unknown.
 */
@Component
public class PaymentService {

    private static final String THIS_SYSTEM = "/nicecall";
    private static final int OK = 200;

    private final ServiceAddress address;
    private final ObjectMapper json;

    PaymentService(NicecallSettings settings, Environment environment, ObjectMapper json) {
        this.address = new ServiceAddress(settings.caller().paymentUrl(), THIS_SYSTEM, environment);
        this.json = json;
    }

    RemoteRequest approve(PaymentAttempt attempt) {
        return RemoteRequest.post(
                address.of("payments", "approve"),
                new ApproveRequest(
                        attempt.callId(), attempt.mobile(), attempt.payType(), attempt.payAmount(), attempt.sagaId()));
    }

    PaymentResult read(int status, byte @Nullable [] body) throws IOException {
        if (status != OK || body == null) {
            throw new NoAnswerException("status " + status);
        }
        PaymentResult result = json.readValue(body, PaymentResult.class);
        if (result == null || !result.saysSo()) {
            throw new NoAnswerException("result " + result);
        }
        return result;
    }

    /** 003-N5: nobody knows, and the customer is asked to come again. */
    PaymentResult fallback(@Nullable Exception failure) {
        return PaymentResult.unknown();
    }
}
