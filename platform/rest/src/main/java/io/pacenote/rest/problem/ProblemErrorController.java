package io.pacenote.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the servlet container dispatches: those of filters, and of whoever calls {@code sendError}. */
@Controller
public final class ProblemErrorController implements ErrorController {

    private final ProblemMapper problems;

    public ProblemErrorController(ProblemMapper problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(problemOf(request), ClientPath.of(request), response);
    }

    private Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.toProblem(failure);
        }
        // without a status somebody asked for this very path, where there is nothing to see
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? StatusProblems.of(status)
                : StatusProblems.of(HttpStatus.NOT_FOUND.value());
    }
}
