package io.pacenote.gateway;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/** There is no answer from a target. */
final class ForwardingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** By these the request has not left this process. */
    private static final List<Class<? extends IOException>> NOT_SENT = List.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final boolean nobodyGotIt;
    private final boolean tooLate;

    /** @param brokenOff whether the request was broken off because its time was over */
    ForwardingException(IOException cause, boolean brokenOff) {
        super(cause.toString(), cause);
        this.nobodyGotIt = !brokenOff && NOT_SENT.stream().anyMatch(type -> type.isInstance(cause));
        this.tooLate = brokenOff || !nobodyGotIt && cause instanceof SocketTimeoutException;
    }

    /** Whether it is sure that the target knows nothing of the request. */
    boolean nobodyGotIt() {
        return nobodyGotIt;
    }

    /** Whether the connection broke before there was an answer. */
    boolean brokeOff() {
        return !nobodyGotIt && !tooLate;
    }

    /** What the client gets to see. */
    ProblemException toProblem(String context) {
        if (nobodyGotIt) {
            return unavailable(context);
        }
        return tooLate
                ? ProblemException.of(HttpStatus.GATEWAY_TIMEOUT, context + " did not answer in time")
                : new ProblemException(Problem.of(
                        HttpStatus.BAD_GATEWAY,
                        context + " broke off before it answered; what it has done is unknown"));
    }

    /** The same for a target that is not asked at the moment. */
    static ProblemException unavailable(String context) {
        return ProblemException.unavailable(context + " is not available right now", RETRY_AFTER);
    }
}
