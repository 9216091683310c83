package io.pacenote.rest.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;

/**
 * Closes the connection to a client who has got half an answer. Without it the container would end the answer in good order,
 * and the client could not know that the rest is missing.
 */
public final class CutOffFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CUT_OFF = CutOffFilter.class.getName();

    static void cutOff(ServletRequest request) {
        request.setAttribute(CUT_OFF, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted() && request.getAttribute(CUT_OFF) != null) {
            throw new CloseNowException("The answer broke off");
        }
    }
}
