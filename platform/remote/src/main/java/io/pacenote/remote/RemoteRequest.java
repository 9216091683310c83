package io.pacenote.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.jspecify.annotations.Nullable;

/**
 * What another service is asked.
 *
 * @param idempotencyKey by which the service knows a request that comes again
 * @param body sent as JSON
 */
public record RemoteRequest(
        HttpMethods method,
        String url,
        @Nullable String idempotencyKey,
        @Nullable Object body) {

    /** The IETF draft "The Idempotency-Key HTTP Header Field". */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static RemoteRequest get(String url) {
        return new RemoteRequest(HttpMethods.GET, url, null, null);
    }

    public static RemoteRequest post(String url, Object body) {
        return new RemoteRequest(HttpMethods.POST, url, null, body);
    }

    public static RemoteRequest post(String url, String idempotencyKey, Object body) {
        return new RemoteRequest(HttpMethods.POST, url, idempotencyKey, body);
    }

    /** Makes the message this request and nothing else: no header of the caller reaches the service. */
    void writeTo(Message message) throws JsonProcessingException {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, method);
        message.setHeader(Exchange.HTTP_URI, url);
        message.setBody(body == null ? null : JSON.writeValueAsBytes(body));
        if (body != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
        if (idempotencyKey != null) {
            message.setHeader(IDEMPOTENCY_KEY, idempotencyKey);
        }
    }
}
