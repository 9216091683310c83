package io.pacenote.rest.contract;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.server.IncomingRequest;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * GET operations that have an effect, which GET should not have (RFC 9110, section 9.2.1), declared in the contract by
 * {@code x-has-effect: true}. They act when they are meant, and not when somebody only has a look.
 */
public final class EffectByGet {

    /** The extension of an operation that says so. */
    public static final String EXTENSION = "x-has-effect";

    private EffectByGet() {}

    /** Whether the operation is declared to have an effect by GET. */
    public static boolean of(Operation operation) {
        Map<String, Object> extensions =
                Optional.ofNullable(operation.getExtensions()).orElse(Map.of());
        return Boolean.TRUE.equals(extensions.get(EXTENSION));
    }

    /**
     * @param allowed the methods that the path knows
     * @throws ProblemException 405 for HEAD, 403 for what a browser asks in advance or for a page of another site
     */
    static void requireMeant(Operation operation, IncomingRequest request, Supplier<List<String>> allowed) {
        if (!of(operation)) {
            return;
        }
        if (request.isHead()) {
            throw new ProblemException(StatusProblems.of(HttpStatus.METHOD_NOT_ALLOWED.value())
                    .withHeader(HttpHeaders.ALLOW, String.join(", ", allowed.get())));
        }
        if (isLedToByAnotherSite(request)) {
            throw new ProblemException(Problem.of(
                    HttpStatus.FORBIDDEN, "This GET has an effect, and is not for pages of other sites to lead to"));
        }
        if (Prefetch.is(request)) {
            throw new ProblemException(
                    Problem.of(HttpStatus.FORBIDDEN, "This GET has an effect, and is not done in advance"));
        }
    }

    /** An image or a link of any page would do it (Fetch Metadata); what was typed, or is no browser, may. */
    private static boolean isLedToByAnotherSite(IncomingRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
