package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.IncomingRequest;
import io.pacenote.rest.server.OperationRequest;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Traces the operations of the contracts (N-9), by their names: a path may have a person in it. Who asks may say by {@code
 * traceparent} what his request is part of, by whatever protocol.
 */
record OperationTrace(Tracing tracing) {

    TracedWork begin(ServedOperation operation, OperationRequest request) {
        if (!tracing.isOn()) {
            return TracedWork.NONE;
        }
        String name = operation.operation().getOperationId();
        return tracing.resume(WorkKind.REQUEST, name, request.getHeader(Tracing.TRACEPARENT))
                .with("pacenote.context", operation.context())
                .with("http.request.method", request instanceof IncomingRequest ? request.getMethod() : null);
    }

    /** What the client has done wrong is no failure of the operation. */
    static void end(TracedWork work, Exchange exchange) {
        @Nullable Exception failure = exchange.getException();
        if (failure instanceof ProblemException refused
                && !refused.problem().status().is5xxServerError()) {
            work.with("error.type", String.valueOf(refused.problem().status().value()));
        } else if (failure != null) {
            work.failed(failure);
        }
    }
}
