package io.pacenote.rest.idempotency;

import io.pacenote.postgres.StoredNames;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.OperationRequest;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;

/**
 * Gives a request with an Idempotency-Key its effect once (draft-ietf-httpapi-idempotency-key-header). Use it inside the
 * route's transaction, around all that has an effect:
 *
 * <pre>{@code from(direct(…)).routeId(…).transacted().policy(IdempotentRequestPolicy.NAME).process(…)…}</pre>
 *
 * <p>The answer is stored in the same transaction as the effect, so a crash leaves both or neither. An answer that is an
 * error is not stored: the request has had no effect, and may be repeated. If the effect is taken back later on, {@link
 * IdempotencyKeys#release} lets it be repeated, too.
 */
public final class IdempotentRequestPolicy implements Policy {

    /** Name of the bean. */
    public static final String NAME = "idempotentRequest";

    private final IdempotencyKeys keys;
    private final AnswerRenderer renderer;
    private final StoredNames names;

    public IdempotentRequestPolicy(IdempotencyKeys keys, AnswerRenderer renderer, StoredNames names) {
        this.keys = keys;
        this.renderer = renderer;
        this.names = names;
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // the route stays as it is
    }

    @Override
    public Processor wrap(Route route, Processor effect) {
        return exchange -> process(names.of(route.getRouteId()), exchange, effect);
    }

    private void process(String operation, Exchange exchange, Processor effect) throws Exception {
        Object sent = exchange.getMessage().getHeader(IdempotencyKey.HEADER);
        Optional<OperationRequest> request = OperationRequest.of(exchange);
        if (sent == null || request.isEmpty()) {
            effect.process(exchange);
            return;
        }
        var key = IdempotencyKey.parse(operation, request.get().caller().id(), sent);
        String fingerprint = Fingerprint.of(request.get());
        if (!keys.tryLock(key)) {
            throw ProblemException.conflict("A request with this Idempotency-Key is being worked on");
        }
        Optional<StoredAnswer> stored = keys.find(key);
        if (stored.isPresent()) {
            exchange.getMessage().setBody(repeat(stored.get(), fingerprint));
            return;
        }
        effect.process(exchange);
        if (!exchange.isFailed() && !exchange.isRollbackOnly()) {
            store(key, fingerprint, exchange);
        }
    }

    private static Object repeat(StoredAnswer stored, String fingerprint) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw ProblemException.unprocessable("This Idempotency-Key belongs to another request");
        }
        return stored.answer();
    }

    private void store(IdempotencyKey key, String fingerprint, Exchange exchange) throws Exception {
        var answer = renderer.render(exchange);
        keys.store(key, new StoredAnswer(fingerprint, answer));
        key.attachTo(exchange);
        exchange.getMessage().setBody(answer);
    }
}
