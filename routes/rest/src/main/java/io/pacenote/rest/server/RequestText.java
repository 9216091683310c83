package io.pacenote.rest.server;

import io.pacenote.rest.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Reads a request body as what it must be: UTF-8 text of limited length (RFC 8259, section 8.1). */
final class RequestText {

    private RequestText() {}

    /** @throws ProblemException 413 beyond the limit, 400 when it is not UTF-8 or ends early */
    static String read(HttpServletRequest request, int maxBody) {
        if (request.getContentLengthLong() > maxBody) {
            throw tooLarge(maxBody);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(maxBody + 1);
            if (bytes.length > maxBody) {
                throw tooLarge(maxBody);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw ProblemException.badRequest("The body is not valid UTF-8");
        } catch (IOException broken) {
            throw ProblemException.badRequest("The body ended before its announced end");
        }
    }

    private static ProblemException tooLarge(int maxBody) {
        return ProblemException.of(HttpStatus.PAYLOAD_TOO_LARGE, "The body is longer than %d bytes".formatted(maxBody));
    }
}
