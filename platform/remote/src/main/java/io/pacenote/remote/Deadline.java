package io.pacenote.remote;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Ends a call when its time is over, whatever it waits for. The client's own timeouts each bound one wait: a provider
 * that sends a byte now and then would get past them for ever.
 */
final class Deadline implements ExecChainHandler {

    /** No answer of the contract comes near; what is longer is cut off, and then not understood. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Duration timeout;
    private final ScheduledExecutorService clock;

    Deadline(Duration timeout, ScheduledExecutorService clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var call = (HttpUriRequestBase) scope.originalRequest;
        ScheduledFuture<?> end = clock.schedule(call::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return readWhole(chain.proceed(request, scope));
        } catch (IOException e) {
            throw call.isCancelled() ? tooLate(e) : e;
        } finally {
            end.cancel(false);
        }
    }

    private static ClassicHttpResponse readWhole(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            byte[] content = EntityUtils.toByteArray(entity, LONGEST_ANSWER);
            response.setEntity(new ByteArrayEntity(content, ContentType.parseLenient(entity.getContentType())));
        }
        return response;
    }

    private IOException tooLate(IOException cause) {
        var late = new SocketTimeoutException("no whole answer within " + timeout.toMillis() + " ms");
        late.initCause(cause);
        return late;
    }
}
