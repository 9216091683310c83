package io.pacenote.rest.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Errors of requests that Tomcat refuses before any application sees them, such as an invalid request line: the same
 * form as all others instead of an HTML page. Tomcat creates it by its class name.
 */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean nothingToReport = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (nothingToReport || !response.setErrorReported()) {
            return;
        }
        String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
        try {
            ProblemWriter.write(StatusProblems.of(response.getStatus()), path, response.getResponse());
        } catch (IOException gone) {
            container.getLogger().debug("The client did not wait for its error", gone);
        }
    }
}
