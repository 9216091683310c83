package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.hateoas.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Which form of an answer a client likes best, by all lines of its Accept header (RFC 9110, section 12.5.1). Answers are HAL, or
 * plain JSON for who knows no HAL, or likes it less.
 */
public final class AcceptedTypes {

    private final List<MediaType> ranges;

    private AcceptedTypes(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** @throws ProblemException 406 when the header is malformed */
    public static AcceptedTypes of(HttpServletRequest request) {
        try {
            List<MediaType> sent = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return new AcceptedTypes(sent.isEmpty() ? List.of(MediaType.ALL) : sent);
        } catch (InvalidMediaTypeException malformed) {
            throw notAcceptable();
        }
    }

    /** Whether the client would rather have a page than HAL or JSON. */
    public boolean preferHtml() {
        double html = quality(MediaType.TEXT_HTML);
        return html > quality(MediaTypes.HAL_JSON) && html > quality(MediaType.APPLICATION_JSON);
    }

    /**
     * HAL or plain JSON. HAL is JSON: who asks for JSON and takes anything else as well, as HTTPie does, gets HAL (spec 0.4).
     *
     * @throws ProblemException 406 when the client takes neither
     */
    public MediaType json() {
        double hal = quality(MediaTypes.HAL_JSON);
        double json = quality(MediaType.APPLICATION_JSON);
        if (hal == 0 && json == 0) {
            throw notAcceptable();
        }
        boolean anything =
                rangeOf(MediaTypes.HAL_JSON).filter(MediaType::isWildcardType).isPresent();
        return hal > 0 && (hal >= json || anything) ? MediaTypes.HAL_JSON : MediaType.APPLICATION_JSON;
    }

    private double quality(MediaType offered) {
        return rangeOf(offered).map(MediaType::getQualityValue).orElse(0.0);
    }

    /** The range that says how much the client likes a type: of those that include it, the most specific. */
    private Optional<MediaType> rangeOf(MediaType offered) {
        return ranges.stream()
                .filter(range -> range.includes(offered))
                .reduce((one, other) ->
                        other.removeQualityValue().isMoreSpecific(one.removeQualityValue()) ? other : one);
    }

    private static ProblemException notAcceptable() {
        return new ProblemException(StatusProblems.of(HttpStatus.NOT_ACCEPTABLE.value()));
    }
}
