package io.pacenote.rest.server;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;

/**
 * A request as it came, for a route that passes requests on: the body of the message at a {@code platform-http} endpoint with
 * {@code useStreaming}. All is taken from the container at once, so that nothing is read from a request that it has recycled.
 *
 * @param path decoded, in Unicode NFC, without dot segments, with the system's name
 * @param sentPath as the client sent it, percent-encoded
 * @param unprefixed whether the client left the system's name out
 * @param query as it was sent, percent-encoded; empty when there is none
 * @param headers by name, whatever its case; each with its values in the order sent
 * @param body received as a whole, within the limit of {@code pacenote.rest.max-body}
 * @param scheme of the address that the client used, as are host and port: as far as trusted proxies tell
 * @param remoteAddress of the client, as far as trusted proxies tell
 */
public record RawRequest(
        String method,
        String path,
        String sentPath,
        boolean unprefixed,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String scheme,
        String host,
        int port,
        String remoteAddress) {

    private static final String PROPERTY = RawRequest.class.getName();

    /** @throws ProblemException 400 when the query is malformed, or the body ends early */
    static RawRequest read(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        QueryParameters.parse(query);
        return new RawRequest(
                request.getMethod(),
                StorableText.normalized(request.getServletPath()
                        + Optional.ofNullable(request.getPathInfo()).orElse("")),
                ClientPath.of(request),
                request.getAttribute(IncomingRequest.UNPREFIXED) != null,
                query,
                headersOf(request),
                bodyOf(request),
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getRemoteAddr());
    }

    /** The request that the exchange began with; empty when it was not taken as it came. */
    static Optional<RawRequest> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, RawRequest.class));
    }

    void attachTo(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
        exchange.getMessage().setBody(this);
    }

    private static Map<String, List<String>> headersOf(HttpServletRequest request) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, List.copyOf(Collections.list(request.getHeaders(name))));
        }
        return Collections.unmodifiableMap(headers);
    }

    private static byte[] bodyOf(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw ProblemException.badRequest("The body ended before its announced end");
        }
    }
}
