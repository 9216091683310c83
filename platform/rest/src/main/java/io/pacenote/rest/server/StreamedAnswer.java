package io.pacenote.rest.server;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that comes from elsewhere, and is passed on as it comes: each piece is sent before the next is read. It is closed
 * when it has been sent, or cannot be.
 *
 * @param headers each with its values
 * @param length of the body, whether it is sent or, in an answer to HEAD, is not; negative when it is unknown
 * @param body null when there is none
 */
public record StreamedAnswer(
        int status,
        Map<String, List<String>> headers,
        long length,
        @Nullable InputStream body) {

    private static final int PIECE = 8192;

    /** @throws CutOffException when the source has failed after a part of its answer was sent */
    void writeTo(HttpServletResponse response) throws IOException {
        if (body == null) {
            writeHead(response);
            response.flushBuffer();
            return;
        }
        try (InputStream source = body) {
            byte[] piece = new byte[PIECE];
            int count = read(source, piece, response);
            writeHead(response);
            OutputStream out = response.getOutputStream();
            while (count >= 0) {
                out.write(piece, 0, count);
                response.flushBuffer();
                count = read(source, piece, response);
            }
        }
    }

    /** What fails before anything was sent can be told. */
    private static int read(InputStream source, byte[] piece, HttpServletResponse response) {
        try {
            return source.read(piece);
        } catch (IOException failed) {
            if (response.isCommitted()) {
                throw new CutOffException(failed);
            }
            throw new ProblemException(Problem.of(HttpStatus.BAD_GATEWAY, "The answer broke off before it began"));
        }
    }

    private void writeHead(HttpServletResponse response) {
        response.setStatus(status);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
    }

    /** Half an answer was sent, and the other half will not come. */
    static final class CutOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CutOffException(IOException cause) {
            super(cause);
        }
    }
}
