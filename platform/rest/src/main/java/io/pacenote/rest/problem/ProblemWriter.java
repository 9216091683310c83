package io.pacenote.rest.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem as the response, wherever it arose: in a route, in Spring MVC or in the servlet container. */
public final class ProblemWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemWriter() {}

    /**
     * Does nothing when the response is already on its way.
     *
     * @param path path of the request as the client sent it
     */
    public static void write(Problem problem, String path, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        byte[] body = toJson(problem, path);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static byte[] toJson(Problem problem, String path) throws IOException {
        return JSON.writeValueAsBytes(problem.toMembers(path));
    }
}
