package io.pacenote.rest.server;

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

    void write(Exchange exchange, HttpServletResponse response) throws IOException {
        if (exchange.getException() != null) {
            writeProblem(exchange.getException(), exchange, response);
            return;
        }
        Answer answer;
        try {
            answer = renderer.render(exchange);
        } catch (Exception failure) {
            writeProblem(failure, exchange, response);
            return;
        }
        write(answer, response);
    }

    private void writeProblem(Exception failure, Exchange exchange, HttpServletResponse response) throws IOException {
        String path =
                IncomingRequest.of(exchange).map(IncomingRequest::clientPath).orElse("/");
        ProblemWriter.write(problems.toProblem(failure), path, response);
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
