package io.pacenote.remote;

import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Tells a service what a call is part of, and traces it (N-9): the service and its answer's status, not what is asked. */
final class TracedCalls implements ExecChainHandler {

    private final Tracing tracing;

    TracedCalls(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        try (TracedWork call = tracing.begin(WorkKind.CALL, request.getMethod())) {
            call.with("http.request.method", request.getMethod())
                    .with("server.address", scope.route.getTargetHost().toHostString());
            request.setHeader(Tracing.TRACEPARENT, call.traceparent());
            return proceed(request, scope, chain, call);
        }
    }

    private static ClassicHttpResponse proceed(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain, TracedWork call)
            throws IOException, HttpException {
        try {
            ClassicHttpResponse answer = chain.proceed(request, scope);
            call.with("http.response.status_code", String.valueOf(answer.getCode()));
            return answer;
        } catch (IOException | HttpException | RuntimeException e) {
            call.failed(e);
            throw e;
        }
    }
}
