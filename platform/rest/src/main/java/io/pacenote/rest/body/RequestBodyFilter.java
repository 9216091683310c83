package io.pacenote.rest.body;

import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Passes a request on when its body has been received as a whole. Until then the request holds no thread: the body is read
 * as it comes (Servlet 3.1, non-blocking), up to a length and a deadline, and then the request is dispatched once more. A
 * body that came with its request, as most do, is passed on at once.
 *
 * <p>It must be the last filter: those before it have decided by then that the request is allowed, and those behind it would
 * not see the second dispatch.
 */
public final class RequestBodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RECEIVER = RequestBodyFilter.class.getName();

    private final transient ToIntFunction<HttpServletRequest> limitOf;
    private final transient BodyDeadline deadline;

    /**
     * @param limitOf most bytes that the body of a request may have
     * @param deadline how long a body may take
     */
    public RequestBodyFilter(ToIntFunction<HttpServletRequest> limitOf, BodyDeadline deadline) {
        this.limitOf = limitOf;
        this.deadline = deadline;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RECEIVER) instanceof BodyReceiver receiver) {
            goOn(request, response, chain, receiver.refusal());
        } else if (hasBody(request)) {
            receive(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BodyReceiver receiver = new BodyReceiver(request, limitOf.applyAsInt(request));
        request.setAttribute(RECEIVER, receiver);
        HttpServletRequest received = new ReceivedRequest(request, receiver);
        if (receiver.hasAllAtOnce()) {
            goOn(received, response, chain, receiver.refusal());
        } else {
            receiver.receive(received, response, deadline.of(request.getContentLengthLong()));
        }
    }

    private static void goOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Optional<Problem> refusal)
            throws IOException, ServletException {
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (refusal.get().status() == HttpStatus.REQUEST_TIMEOUT) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        ProblemWriter.write(refusal.get(), ClientPath.of(request), response);
    }
}
