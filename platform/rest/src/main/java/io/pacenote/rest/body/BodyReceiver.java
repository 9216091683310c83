package io.pacenote.rest.body;

import io.pacenote.postgres.Causes;
import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemWriter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Reads one request body without waiting for it, and then has the request dispatched again. Of a body that is too long it
 * keeps nothing, but reads on for a while: a client that is still sending when the connection closes does not see its answer.
 */
final class BodyReceiver implements ReadListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(BodyReceiver.class);
    private static final long READ_FOR_THE_ANSWER = 2 << 20;
    private static final int BUFFER = 8192;

    private final HttpServletRequest request;
    private final ServletInputStream in;
    private final int limit;
    private final long mostRead;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;
    private @Nullable Problem refusal;
    private @Nullable AsyncContext waiting;
    private @Nullable HttpServletResponse response;

    BodyReceiver(HttpServletRequest request, int limit) throws IOException {
        this.request = request;
        this.in = request.getInputStream();
        this.limit = limit;
        this.mostRead = Math.max(limit, READ_FOR_THE_ANSWER);
    }

    /** What has been received; the whole body, unless it is refused. */
    byte[] body() {
        return kept.toByteArray();
    }

    /** Why the body is not taken; empty when it is. */
    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Takes what came along with the request. A chunk may end anywhere, so chunks are not read this way: it could wait. */
    boolean hasAllAtOnce() throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > mostRead) {
            refusal = tooLong();
            return true;
        }
        byte[] buffer = new byte[BUFFER];
        while (length < announced && in.available() > 0) {
            take(buffer, in.read(buffer));
        }
        return length == announced;
    }

    /** @param received the request as it is to be dispatched */
    void receive(HttpServletRequest received, HttpServletResponse answer, Duration deadline) {
        if (request.getContentLengthLong() < 0) {
            // Tomcat goes on to wait for more chunks, and closes the connection when none came before the answer is
            // there
            answer.setHeader(HttpHeaders.CONNECTION, "close");
        }
        AsyncContext async = request.startAsync(received, answer);
        async.setTimeout(deadline.toMillis());
        async.addListener(this);
        response = answer;
        waiting = async;
        in.setReadListener(this);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!in.isFinished() && in.isReady()) {
            take(buffer, in.read(buffer));
            if (length > mostRead) {
                dispatch();
                return;
            }
        }
    }

    private void take(byte[] buffer, int count) {
        length += Math.max(0, count);
        if (length > limit) {
            refusal = tooLong();
            kept.reset();
        } else if (count > 0) {
            kept.write(buffer, 0, count);
        }
    }

    private Problem tooLong() {
        return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "The body is longer than %d bytes".formatted(limit));
    }

    private static Problem late() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "The body did not come in time");
    }

    private static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "The body is malformed, or ended before its announced end");
    }

    @Override
    public void onAllDataRead() {
        dispatch();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (refusal == null) {
            refusal = late();
        }
        dispatch();
    }

    private void dispatch() {
        if (waiting != null) {
            waiting.dispatch();
        }
    }

    /** The container closes the connection after this, so this is where the client gets its answer. */
    @Override
    public void onError(Throwable broken) {
        if (response == null) {
            return;
        }
        try {
            // Tomcat's own patience with a connection may end just before the body's deadline
            boolean isLate = Causes.of(broken).anyMatch(SocketTimeoutException.class::isInstance);
            ProblemWriter.write(isLate ? late() : malformed(), ClientPath.of(request), response);
        } catch (IOException gone) {
            LOG.debug("The client did not wait for its answer", gone);
        }
    }

    /** Follows {@link #onError(Throwable)}: the answer is sent. */
    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    /** The request goes on; whoever starts to wait for something else listens for himself. */
    @Override
    public void onStartAsync(AsyncEvent event) {}
}
