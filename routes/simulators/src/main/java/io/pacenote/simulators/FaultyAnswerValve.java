package io.pacenote.simulators;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Holds an answer back, or cuts the connection, so that the client gets no answer at all, not even a status. A servlet
 * cannot cut a connection, Tomcat can.
 */
final class FaultyAnswerValve extends ValveBase {

    FaultyAnswerValve() {
        super(true);
    }

    /** Runs twice for a request that is answered in another thread; only the second time there is an answer. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        Optional<Fault> fault = FaultyAnswer.of(request);
        if (fault.isPresent() && !request.isAsync()) {
            holdBack(fault.get().delay());
            if (fault.get().is(FaultMode.DROP_RESPONSE)) {
                hangUp(response);
            }
        }
    }

    /** The exception gets Tomcat past its error pages, which would otherwise be sent after all. */
    private static void hangUp(Response response) throws IOException {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        throw new IOException("the simulator hangs up");
    }

    private static void holdBack(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }
}
