package io.pacenote.kakao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the service answered into results. What the contract does not know is a failure: it counts in the circuit breaker,
 * and the outcome is unknown.
 */
class KakaoAnswers {

    private static final Set<Integer> DELIVERED = Set.of(200, 201);

    /** The message itself is at fault. Other 4xx, such as a wrong key of ours or too many requests, mend themselves or are mended. */
    private static final Set<Integer> REFUSED = Set.of(400, 404, 410, 413, 422);

    private final ObjectMapper json;

    KakaoAnswers(ObjectMapper json) {
        this.json = json;
    }

    NotificationResult sent(int status, byte @Nullable [] body) throws IOException {
        if (REFUSED.contains(status)) {
            return new NotificationResult.Refused(status);
        }
        if (!DELIVERED.contains(status)) {
            throw new IOException("status " + status);
        }
        @Nullable JsonNode id = body == null ? null : json.readTree(body).get("id");
        if (id == null) {
            throw new IOException("an answer without an id");
        }
        return new NotificationResult.Delivered(id.asText());
    }

    /** Camel falls back without an exception when an open circuit breaker has not let the call through. */
    NotificationResult unavailable(@Nullable Exception failure) {
        return new NotificationResult.Unavailable(failure == null ? "the circuit breaker is open" : failure.toString());
    }
}
