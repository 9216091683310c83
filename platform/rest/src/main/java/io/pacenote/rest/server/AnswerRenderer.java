package io.pacenote.rest.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacenote.rest.json.RestJson;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.hateoas.MediaTypes;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Makes an answer of what a route left in its message: a Spring {@link ResponseEntity}, a HAL model, any other object,
 * a text or bytes with a Content-Type, or nothing. Routes need no marshal step.
 */
public final class AnswerRenderer {

    /** Exchange property: the client takes JSON but not HAL. Set by the contract, which knows the Accept header. */
    public static final String PLAIN_JSON = AnswerRenderer.class.getName() + ".plainJson";

    private final RestJson json;

    public AnswerRenderer(RestJson json) {
        this.json = json;
    }

    /**
     * Renders the exchange's result.
     *
     * @throws ProblemException when the route ended with an error status without a body of its own, or rolled back
     * @throws JsonProcessingException when the result cannot be written as JSON
     */
    public Answer render(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof Answer ready) {
            return ready;
        }
        if (exchange.isRollbackOnly()) {
            throw new IllegalStateException("The route has rolled its transaction back without saying why");
        }
        Map<String, String> headers = outboundHeaders(message);
        Object body = isRequest(exchange, message.getBody()) ? null : message.getBody();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (body instanceof ResponseEntity<?> entity) {
            entity.getHeaders().toSingleValueMap().forEach((name, value) -> addOutbound(headers, name, value));
            status = entity.getStatusCode().value();
            body = entity.getBody();
        }
        if (status != null && status >= HttpStatus.BAD_REQUEST.value()) {
            throw new ProblemException(withAllow(StatusProblems.of(status), headers));
        }
        String declared = headers.remove(HttpHeaders.CONTENT_TYPE);
        return render(exchange, status, headers, declared, body);
    }

    /** A route that leaves the body alone has nothing to say; the request's own body is no answer. */
    private static boolean isRequest(Exchange exchange, @Nullable Object body) {
        return OperationRequest.of(exchange)
                .filter(request -> request.body() == body)
                .isPresent();
    }

    private Answer render(
            Exchange exchange,
            @Nullable Integer status,
            Map<String, String> headers,
            @Nullable String declared,
            @Nullable Object body)
            throws JsonProcessingException {
        if (body == null) {
            return new Answer(status == null ? 204 : status, headers, null, new byte[0]);
        }
        boolean raw = body instanceof String || body instanceof byte[];
        // what an endpoint on the route's way has called its own message says nothing about a model
        String type = !raw ? jsonType(exchange, body) : declared != null ? declared : MediaType.TEXT_PLAIN_VALUE;
        return new Answer(status == null ? 200 : status, headers, type, bytes(body));
    }

    private byte[] bytes(Object body) throws JsonProcessingException {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.write(body);
    }

    private static String jsonType(Exchange exchange, Object body) {
        boolean hal = body instanceof RepresentationModel<?> && exchange.getProperty(PLAIN_JSON) == null;
        return hal ? MediaTypes.HAL_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE;
    }

    private static Problem withAllow(Problem problem, Map<String, String> headers) {
        String allow = headers.get(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
    }

    private static Map<String, String> outboundHeaders(Message message) {
        var headers = new LinkedHashMap<String, String>();
        message.getHeaders().forEach((name, value) -> addOutbound(headers, name, value));
        return headers;
    }

    private static void addOutbound(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null && HeaderAllowList.isOutbound(name)) {
            headers.put(name, value.toString());
        }
    }
}
