package io.pacenote.psp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.psp.ProviderAnswer.State;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the provider answered into results. What the contract does not know is a failure: it counts in the circuit
 * breaker, and the outcome is unknown.
 */
class ProviderAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswers.class);

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper json;

    ProviderAnswers(ObjectMapper json) {
        this.json = json;
    }

    ChargeResult charge(int status, byte @Nullable [] body) throws IOException {
        return switch (status) {
            case OK, CREATED -> new ChargeResult.Approved(read(body).idWhen(State.CHARGED));
            case PAYMENT_REQUIRED -> new ChargeResult.Declined(read(body).reason());
            default -> throw new UnexpectedAnswerException("status " + status);
        };
    }

    RefundResult refund(int status, byte @Nullable [] body) throws IOException {
        if (status != OK && status != CREATED) {
            throw new UnexpectedAnswerException("status " + status);
        }
        var answer = read(body);
        return answer.isClosedUncharged()
                ? new RefundResult.NothingToRefund()
                : new RefundResult.Refunded(answer.idWhen(State.REFUNDED));
    }

    LookupResult lookup(int status, byte @Nullable [] body) throws IOException {
        if (status == NOT_FOUND) {
            return new LookupResult.NotCharged();
        }
        if (status != OK) {
            throw new UnexpectedAnswerException("status " + status);
        }
        var answer = read(body);
        if (answer.isClosedUncharged()) {
            return new LookupResult.NotCharged();
        }
        return answer.state() == State.REFUNDED
                ? new LookupResult.Refunded(answer.idWhen(State.REFUNDED))
                : new LookupResult.Charged(answer.idWhen(State.CHARGED));
    }

    ChargeResult chargeUnavailable(@Nullable Exception failure) {
        return new ChargeResult.Unavailable(cause(failure));
    }

    RefundResult refundUnavailable(@Nullable Exception failure) {
        return new RefundResult.Unavailable(cause(failure));
    }

    LookupResult lookupUnavailable(@Nullable Exception failure) {
        return new LookupResult.Unavailable(cause(failure));
    }

    private ProviderAnswer read(byte @Nullable [] body) throws IOException {
        ProviderAnswer answer = body == null ? null : json.readValue(body, ProviderAnswer.class);
        if (answer == null) {
            throw new UnexpectedAnswerException("no body");
        }
        return answer;
    }

    /**
     * In words for the member too, who sees them in his payment; what exactly has happened is in the log. Camel falls back without
     * an exception when an open circuit breaker has not let the call through.
     */
    private static String cause(@Nullable Exception failure) {
        if (failure == null) {
            return "the circuit breaker is open";
        }
        LOG.warn("The payment provider was called in vain: {}", failure.toString());
        UnexpectedAnswerException unexpected = ObjectHelper.getException(UnexpectedAnswerException.class, failure);
        if (unexpected != null) {
            return String.valueOf(unexpected.getMessage());
        }
        if (ObjectHelper.getException(JsonProcessingException.class, failure) != null) {
            return "the provider's answer is not understood";
        }
        return isTimeout(failure) ? "the provider did not answer in time" : "the provider cannot be reached";
    }

    private static boolean isTimeout(Exception failure) {
        return ObjectHelper.getException(SocketTimeoutException.class, failure) != null
                || ObjectHelper.getException(TimeoutException.class, failure) != null;
    }
}
