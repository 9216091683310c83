package io.pacenote.app.security;

import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as RFC 6750 wants them (status, WWW-Authenticate), with a problem as body like every other error; 503 where a token cannot be verified now. */
final class RefusalAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof AuthenticationServiceException) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            unauthenticated.commence(request, response, failure);
        }
        writeProblem(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        denied.handle(request, response, failure);
        writeProblem(request, response);
    }

    private static void writeProblem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(StatusProblems.of(response.getStatus()), ClientPath.of(request), response);
    }
}
