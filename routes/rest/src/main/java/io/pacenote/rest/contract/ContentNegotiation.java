package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.IncomingRequest;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.hateoas.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Answers are HAL, or plain JSON for who knows no HAL. */
final class ContentNegotiation {

    private ContentNegotiation() {}

    /** @throws ProblemException 406 when the client takes no JSON */
    static void check(IncomingRequest request, Exchange exchange) {
        List<MediaType> accepted = parse(request.getHeader(HttpHeaders.ACCEPT));
        boolean hal = accepts(accepted, MediaTypes.HAL_JSON);
        if (!hal && !accepts(accepted, MediaType.APPLICATION_JSON)) {
            throw problem(HttpStatus.NOT_ACCEPTABLE);
        }
        if (!hal) {
            exchange.setProperty(AnswerRenderer.PLAIN_JSON, true);
        }
    }

    private static List<MediaType> parse(@Nullable String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.isEmpty() ? List.of(MediaType.ALL) : types;
        } catch (InvalidMediaTypeException malformed) {
            throw problem(HttpStatus.NOT_ACCEPTABLE);
        }
    }

    private static boolean accepts(List<MediaType> accepted, MediaType offered) {
        return accepted.stream().anyMatch(type -> type.getQualityValue() > 0 && type.includes(offered));
    }

    private static ProblemException problem(HttpStatus status) {
        return new ProblemException(StatusProblems.of(status.value()));
    }
}
