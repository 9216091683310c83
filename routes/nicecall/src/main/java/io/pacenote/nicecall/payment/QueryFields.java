package io.pacenote.nicecall.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.rest.server.IncomingRequest;
import io.pacenote.rest.server.RequestBody;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Reads a request that came by GET, with its fields in the query, or in a body (spec 003, 4.5). */
@Component
public class QueryFields {

    private static final JsonMapper JSON = new JsonMapper();

    private final RequestBody bodies;

    QueryFields(RequestBody bodies) {
        this.bodies = bodies;
    }

    public ApproveRequest read(Exchange exchange) throws JsonProcessingException {
        IncomingRequest request = IncomingRequest.of(exchange).orElseThrow();
        String json = request.body().isEmpty() ? JSON.writeValueAsString(fields(request)) : request.body();
        return bodies.read(json, ApproveRequest.class);
    }

    /** Of all that is in the query, as the names may be in any case; what does not belong there is ignored as in a body. */
    private static Map<String, String> fields(IncomingRequest request) {
        return Collections.list(request.getParameterNames()).stream()
                .collect(Collectors.toMap(name -> name, request::getParameter));
    }
}
