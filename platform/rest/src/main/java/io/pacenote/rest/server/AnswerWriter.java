package io.pacenote.rest.server;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemMapper;
import io.pacenote.rest.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.camel.Exchange;

/** The one place where an exchange becomes a response, be it a result or an error. */
public final class AnswerWriter {

    private final AnswerRenderer renderer;
    private final ProblemMapper problems;

    public AnswerWriter(AnswerRenderer renderer, ProblemMapper problems) {
        this.renderer = renderer;
        this.problems = problems;
    }

    /** Renders what the exchange has come to, to be written when it has ended. */
    PendingAnswer.Text render(Exchange exchange) {
        if (exchange.getException() != null) {
            return problem(exchange.getException(), exchange);
        }
        if (exchange.getMessage().getBody() instanceof StreamedAnswer streamed) {
            return streamed::writeTo;
        }
        try {
            Answer answer = renderer.render(exchange);
            return response -> write(answer, response);
        } catch (Exception failure) {
            return problem(failure, exchange);
        }
    }

    private PendingAnswer.Text problem(Exception failure, Exchange exchange) {
        Problem problem = problems.toProblem(failure);
        String path = IncomingRequest.of(exchange)
                .map(IncomingRequest::clientPath)
                .or(() -> RawRequest.of(exchange).map(RawRequest::sentPath))
                .orElse("/");
        return response -> ProblemWriter.write(problem, path, response);
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
        response.flushBuffer();
    }
}
