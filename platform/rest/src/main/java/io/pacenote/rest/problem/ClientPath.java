package io.pacenote.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The path that the client asked for, whatever it was forwarded to. */
public final class ClientPath {

    private ClientPath() {}

    /** As it was sent, percent-encoded, without the query. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
