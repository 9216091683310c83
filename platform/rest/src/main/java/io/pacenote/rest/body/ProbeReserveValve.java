package io.pacenote.rest.body;

import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps a few of the server's threads for health probes. Whatever holds the others, be it clients that do not read their
 * answers or a part that hangs, the process is not killed for it; other requests are answered 503 meanwhile. More short
 * requests than threads are no such case: they wait a moment for those before them.
 */
public final class ProbeReserveValve extends ValveBase {

    private static final String PROBES = "/actuator/health";
    private static final int RESERVE = 8;
    private static final long WAIT_SECONDS = 1;

    private final Semaphore others;

    /** Whether somebody has waited in vain since the last request ended: nobody else needs to. */
    private volatile boolean held;

    /** @param threads how many the server has at most; of very few, half are kept */
    public ProbeReserveValve(int threads) {
        super(true);
        others = new Semaphore(Math.max(1, threads - Math.min(RESERVE, threads / 2)));
    }

    /** A request that goes on has been let in before, and must not be turned away halfway. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isProbe(request) || request.isAsync()) {
            getNext().invoke(request, response);
        } else if (isLetIn()) {
            try {
                getNext().invoke(request, response);
            } finally {
                held = false;
                others.release();
            }
        } else {
            ProblemWriter.write(
                    StatusProblems.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
                    Objects.requireNonNullElse(request.getRequestURI(), "/"),
                    response.getResponse());
        }
    }

    /** Who waits has a thread of the reserve, so not for long. */
    private boolean isLetIn() {
        if (others.tryAcquire()) {
            return true;
        }
        if (held) {
            return false;
        }
        try {
            held = !others.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            return !held;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A request that Tomcat could not make sense of has no path. */
    private static boolean isProbe(Request request) {
        String path = request.getDecodedRequestURI();
        return path != null && path.startsWith(PROBES);
    }
}
