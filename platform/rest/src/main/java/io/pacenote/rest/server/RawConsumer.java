package io.pacenote.rest.server;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests as they came, for endpoints with {@code useStreaming}: the route gets a {@link RawRequest}, and may answer by
 * a {@link StreamedAnswer}. Everything else is as with {@link RestConsumer}: bounded work, and one form of errors.
 */
final class RawConsumer extends SpringBootPlatformHttpConsumer {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Workers workers;
    private final AnswerWriter answers;

    RawConsumer(PlatformHttpEndpoint endpoint, Processor processor, Workers workers, AnswerWriter answers) {
        super(endpoint, processor);
        this.workers = workers;
        this.answers = answers;
    }

    @Override
    public @Nullable CompletableFuture<Void> service(HttpServletRequest request, HttpServletResponse response) {
        if (!isStarted()) {
            throw ProblemException.unavailable("This is stopped right now", RETRY_AFTER);
        }
        RawRequest read = RawRequest.read(request);
        PendingAnswer answer = new PendingAnswer(response);
        return workers.work(read.path(), () -> work(read, answer), () -> send(answer, read, request));
    }

    private void work(RawRequest request, PendingAnswer answer) {
        Exchange exchange = createExchange(false);
        try {
            exchange.setPattern(ExchangePattern.InOut);
            request.attachTo(exchange);
            createUoW(exchange);
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            answer.keep(answers.render(exchange));
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }

    private static void send(PendingAnswer answer, RawRequest read, HttpServletRequest request) {
        try {
            answer.send();
        } catch (ProblemException early) {
            tell(early, read, (HttpServletResponse) answer.getResponse());
        } catch (StreamedAnswer.CutOffException halfSent) {
            CutOffFilter.cutOff(request);
        }
    }

    private static void tell(ProblemException problem, RawRequest request, HttpServletResponse response) {
        try {
            ProblemWriter.write(problem.problem(), request.sentPath(), response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
