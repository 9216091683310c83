package io.pacenote.rest.server;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** Reads a request body as what it must be: JSON, which is UTF-8 text (RFC 8259, section 8.1), of limited length. */
final class RequestText {

    private static final String IDENTITY = "identity";

    private RequestText() {}

    /** @throws ProblemException 413 beyond the limit, 415 when it is packed or not JSON, 400 when it is not UTF-8 or ends early */
    static String read(HttpServletRequest request, int maxBody) {
        if (request.getContentLengthLong() > maxBody) {
            throw tooLarge(maxBody);
        }
        try (ServletInputStream in = request.getInputStream()) {
            if (in.isFinished()) {
                return "";
            }
            byte[] bytes = in.readNBytes(maxBody + 1);
            if (bytes.length > maxBody) {
                throw tooLarge(maxBody);
            }
            if (bytes.length > 0) {
                requireUncoded(request);
                requireJson(request);
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

    /** Nothing is unpacked: what is small on the wire may be large here (RFC 9110, section 15.5.16). */
    private static void requireUncoded(HttpServletRequest request) {
        boolean coded = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(line -> Stream.of(StringUtils.tokenizeToStringArray(line, ",")))
                .anyMatch(coding -> !IDENTITY.equalsIgnoreCase(coding));
        if (coded) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be sent without Content-Encoding")
                            .withHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY));
        }
    }

    /** Without a type it is not JSON either: a page of any origin may send such a request without asking first. */
    private static void requireJson(HttpServletRequest request) {
        List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (types.size() != 1 || !isJson(types.get(0))) {
            throw new ProblemException(StatusProblems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()));
        }
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean json = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    || "json".equals(type.getSubtypeSuffix()) && "application".equals(type.getType());
            return json && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static ProblemException tooLarge(int maxBody) {
        return ProblemException.of(HttpStatus.PAYLOAD_TOO_LARGE, "The body is longer than %d bytes".formatted(maxBody));
    }
}
