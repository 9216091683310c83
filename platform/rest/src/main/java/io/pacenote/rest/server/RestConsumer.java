package io.pacenote.rest.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Camel's consumer, with the two ends replaced: what gets in is an {@link IncomingRequest}, and what gets out is what
 * {@link AnswerWriter} makes of the exchange. Camel's own binding would send the request's body and headers back
 * wherever a route leaves them, and an empty text in place of an error.
 */
final class RestConsumer extends SpringBootPlatformHttpConsumer {

    private final Workers workers;
    private final int maxBody;
    private final AnswerWriter answers;

    RestConsumer(
            PlatformHttpEndpoint endpoint, Processor processor, Workers workers, int maxBody, AnswerWriter answers) {
        super(endpoint, processor);
        this.workers = workers;
        this.maxBody = maxBody;
        this.answers = answers;
    }

    /** Reads before it asks for a turn: a slow sender must not take one from the others. */
    @Override
    public @Nullable CompletableFuture<Void> service(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest read = IncomingRequest.read(request, maxBody);
        PendingAnswer answer = new PendingAnswer(response);
        return workers.work(request.getServletPath(), () -> work(read, answer), answer::send);
    }

    private void work(HttpServletRequest request, HttpServletResponse response) {
        try {
            handleService(request, response);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Override
    protected void afterProcess(HttpServletResponse response, Exchange exchange) {
        try {
            ((PendingAnswer) response).keep(answers.render(exchange));
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }
}
