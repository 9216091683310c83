package io.pacenote.rest.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Tomcat from waiting for the rest of a body that nobody has read, be it because the request was refused or because it
 * was malformed. What has arrived is discarded; if that is not all, the connection ends with the answer. Tomcat would read up
 * to two megabytes on, to use the connection again, and hold a thread for as long as the client likes.
 *
 * <p>It stands between Tomcat's protocol and everything else, because Tomcat refuses some requests before its valves.
 */
public final class UnreadBodyAdapter implements Adapter {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadBodyAdapter.class);
    private static final int MOST = 1 << 20;

    private final Adapter adapter;

    /** @param adapter does the work */
    public UnreadBodyAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        try {
            adapter.service(request, response);
        } finally {
            leaveUnread(request);
        }
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        try {
            return adapter.asyncDispatch(request, response, status);
        } finally {
            leaveUnread(request);
        }
    }

    private static void leaveUnread(Request request) {
        if (isAsync(request) || request.isFinished()) {
            return;
        }
        discard(request);
        if (!request.isFinished()) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Chunks are not discarded: a chunk may end anywhere, so that reading could wait. */
    private static void discard(Request request) {
        if (request.getContentLengthLong() < 0) {
            return;
        }
        var discarded = new Discarded();
        try {
            while (!request.isFinished() && request.getBytesRead() < MOST && isAvailable(request)) {
                request.doRead(discarded);
            }
        } catch (IOException gone) {
            LOG.debug("The client has hung up", gone);
        }
    }

    private static boolean isAvailable(Request request) {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private static boolean isAsync(Request request) {
        var async = new AtomicBoolean();
        request.action(ActionCode.ASYNC_IS_ASYNC, async);
        return async.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return adapter.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        adapter.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        adapter.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return adapter.getDomain();
    }

    /** Tomcat hands its own buffer over, and corrects its bounds. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int newSize) {}
    }
}
