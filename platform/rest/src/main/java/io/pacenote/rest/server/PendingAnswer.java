package io.pacenote.rest.server;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A response whose answer is known and waits to be sent. */
final class PendingAnswer extends HttpServletResponseWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(PendingAnswer.class);

    private @Nullable Text text;

    PendingAnswer(HttpServletResponse response) {
        super(response);
    }

    void keep(Text answer) {
        text = answer;
    }

    /** Sends what was kept; nothing, if Camel has answered by itself. */
    void send() {
        if (text == null) {
            return;
        }
        try {
            text.writeTo((HttpServletResponse) getResponse());
        } catch (IOException gone) {
            LOG.debug("The client did not wait for its answer", gone);
        }
    }

    /** Status, headers and body. */
    @FunctionalInterface
    interface Text {

        void writeTo(HttpServletResponse response) throws IOException;
    }
}
