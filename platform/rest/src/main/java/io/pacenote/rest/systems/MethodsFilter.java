package io.pacenote.rest.systems;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says which methods a path of a contract knows: in the answer to OPTIONS, and with 405 to all that it does not know. Spring MVC
 * would name those of all paths, and Camel none that it does not route.
 */
public final class MethodsFilter extends OncePerRequestFilter {

    private final SystemPaths paths;
    private final Contracts contracts;

    public MethodsFilter(SystemPaths paths, Contracts contracts) {
        this.paths = paths;
        this.contracts = contracts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = StorableText.normalized(request.getServletPath());
        Optional<List<String>> methods =
                contracts.methodsAt(paths.withPrefix(sent).orElse(sent));
        if (methods.isEmpty() || knows(methods.get(), request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        String allow = String.join(", ", methods.get());
        if (allow.isEmpty()) {
            refuse(StatusProblems.of(HttpStatus.NOT_FOUND.value()), request, response);
        } else if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, allow);
        } else {
            Problem problem = StatusProblems.of(HttpStatus.METHOD_NOT_ALLOWED.value());
            refuse(problem.withHeader(HttpHeaders.ALLOW, allow), request, response);
        }
    }

    /** HEAD is GET to those who route; whether it may be one, they know who know the operation. */
    private static boolean knows(List<String> methods, String sent) {
        String method = HttpMethod.HEAD.matches(sent) ? HttpMethod.GET.name() : sent;
        return !HttpMethod.OPTIONS.matches(method) && methods.contains(method);
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problem, ClientPath.of(request), response);
    }
}
