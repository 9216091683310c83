package io.pacenote.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Failures that reach Spring MVC: of controllers, of its own dispatching, and of requests that never got to Camel. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {

    private final ProblemMapper problems;

    public ProblemAdvice(ProblemMapper problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(problems.toProblem(failure), ClientPath.of(request), response);
    }

    /** The client has hung up: there is nobody to answer. */
    @ExceptionHandler
    void ignore(AsyncRequestNotUsableException gone) {}
}
