package io.pacenote.rest.problem;

import org.springframework.http.HttpStatus;

/** Problems of which no more is known than the HTTP status. */
public final class StatusProblems {

    private StatusProblems() {}

    /** @param status any number; one that HTTP does not know becomes 500 */
    public static Problem of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus error = known != null && known.isError() ? known : HttpStatus.INTERNAL_SERVER_ERROR;
        return error == HttpStatus.SERVICE_UNAVAILABLE
                ? ProblemMapper.unavailable(detailOf(error))
                : Problem.of(error, detailOf(error));
    }

    private static String detailOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is malformed";
            case UNAUTHORIZED -> "The request needs a login";
            case FORBIDDEN -> "This is not allowed to the one who asks";
            case NOT_FOUND -> "There is nothing at this path";
            case METHOD_NOT_ALLOWED -> "The resource does not know this method; Allow tells which it knows";
            case NOT_ACCEPTABLE -> "The answer exists in no form that the request accepts";
            case UNSUPPORTED_MEDIA_TYPE -> "The body must be JSON: Content-Type: application/json";
            case PAYLOAD_TOO_LARGE -> "The body is too large";
            case SERVICE_UNAVAILABLE -> "This part of the platform is not available right now";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here";
            default -> status.getReasonPhrase();
        };
    }
}
