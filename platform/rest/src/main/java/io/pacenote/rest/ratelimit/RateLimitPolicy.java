package io.pacenote.rest.ratelimit;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.Answer;
import io.pacenote.rest.server.OperationRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refuses what a client sends beyond his limit with 429, and tells with each other answer that is no error what he has left. Use it around all else
 * that the route does, before any transaction, so that a request that is refused costs nothing and leaves nothing:
 *
 * <pre>{@code from(direct(…)).routeId(…).policy(name).to(direct(…))…}</pre>
 *
 * <p>A client is the one who has logged in, else the address that the request came from. What is no request comes from this
 * process, and is not limited.
 */
public final class RateLimitPolicy implements Policy {

    private final RateLimitSettings settings;
    private final RateLimit limit;

    public RateLimitPolicy(RateLimitSettings settings) {
        this(settings, System::nanoTime);
    }

    /** @param nanoTime a clock that is never set back */
    public RateLimitPolicy(RateLimitSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.limit = new RateLimit(settings, nanoTime);
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // the route stays as it is
    }

    @Override
    public Processor wrap(Route route, Processor limited) {
        return settings.enabled() ? exchange -> process(exchange, limited) : limited;
    }

    private void process(Exchange exchange, Processor limited) throws Exception {
        Optional<String> client = OperationRequest.of(exchange).map(RateLimitPolicy::clientOf);
        if (client.isEmpty()) {
            limited.process(exchange);
            return;
        }
        Quota left = limit.take(client.get());
        if (!left.granted()) {
            throw refused(left);
        }
        limited.process(exchange);
        tell(left, exchange.getMessage());
    }

    /** The prefixes keep those apart whose names look like addresses. */
    private static String clientOf(OperationRequest request) {
        String caller = request.caller().id();
        return caller.isEmpty() ? "address " + request.remoteAddress() : "caller " + caller;
    }

    private ProblemException refused(Quota left) {
        String detail = "More than %d requests in %d s; come again in %d s"
                .formatted(
                        settings.requests(),
                        RateLimitHeaders.seconds(settings.window()),
                        RateLimitHeaders.seconds(left.next()));
        return new ProblemException(Problem.of(HttpStatus.TOO_MANY_REQUESTS, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(RateLimitHeaders.seconds(left.next())))
                .withHeader(RateLimitHeaders.POLICY, RateLimitHeaders.policy(settings))
                .withHeader(RateLimitHeaders.QUOTA, RateLimitHeaders.quota(left)));
    }

    private void tell(Quota left, Message message) {
        Map<String, String> headers = Map.of(
                RateLimitHeaders.POLICY, RateLimitHeaders.policy(settings),
                RateLimitHeaders.QUOTA, RateLimitHeaders.quota(left));
        if (message.getBody() instanceof Answer ready) {
            message.setBody(with(headers, ready));
        } else {
            headers.forEach(message::setHeader);
        }
    }

    private static Answer with(Map<String, String> headers, Answer ready) {
        var all = new LinkedHashMap<>(ready.headers());
        all.putAll(headers);
        return new Answer(ready.status(), all, ready.contentType(), ready.body());
    }
}
