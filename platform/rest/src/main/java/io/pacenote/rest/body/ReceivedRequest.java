package io.pacenote.rest.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body has been received: who reads it never waits. */
final class ReceivedRequest extends HttpServletRequestWrapper {

    private final BodyReceiver receiver;
    private @Nullable ServletInputStream stream;

    ReceivedRequest(HttpServletRequest request, BodyReceiver receiver) {
        super(request);
        this.receiver = receiver;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (stream == null) {
            stream = new Received(receiver.body());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Received extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Received(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            return bytes.read(buffer, offset, count);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been received");
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
