package io.pacenote.rest.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Thrown by a route's beans and policies to answer with a {@link Problem}. It rolls the route's transaction back, as any
 * exception does.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the client gets to see. */
    public Problem problem() {
        return problem;
    }

    /**
     * 404: there is no such thing.
     *
     * @param what the kind of thing, such as {@code subscription}
     */
    public static ProblemException notFound(String what, Object id) {
        return of(HttpStatus.NOT_FOUND, "There is no %s %s".formatted(what, id));
    }

    /** 409: the request does not fit what is already there. */
    public static ProblemException conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    /** 400: the request as a whole is wrong. */
    public static ProblemException badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    /**
     * 400: one field or parameter is wrong.
     *
     * @param reason what it must be, such as {@code must be a whole number}
     */
    public static ProblemException badRequest(String field, String reason) {
        return field(HttpStatus.BAD_REQUEST, field, reason);
    }

    /** 422: the request is well-formed, but it cannot be done. */
    public static ProblemException unprocessable(String detail) {
        return of(HttpStatus.UNPROCESSABLE_ENTITY, detail);
    }

    /** 422: the request is well-formed, but it cannot be done because of one field. */
    public static ProblemException unprocessable(String field, String reason) {
        return field(HttpStatus.UNPROCESSABLE_ENTITY, field, reason);
    }

    /**
     * 503: not now.
     *
     * @param retryAfter when the client may come again; whole seconds
     */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds()))));
    }

    /** Any other status. */
    public static ProblemException of(HttpStatus status, String detail) {
        return new ProblemException(Problem.of(status, detail));
    }

    private static ProblemException field(HttpStatus status, String field, String reason) {
        return new ProblemException(
                Problem.of(status, field + " " + reason).withErrors(List.of(new FieldError(field, reason))));
    }
}
