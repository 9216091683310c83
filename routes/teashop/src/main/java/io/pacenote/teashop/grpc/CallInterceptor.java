package io.pacenote.teashop.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.Callers;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Stands between gRPC and Camel: finds out who calls before anything is read, and answers all failures. Camel would answer each
 * as INTERNAL, with the message of its exception.
 */
final class CallInterceptor implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Callers callers;
    private final CallFailures failures;
    private final Duration deadline;

    /** @param deadline how long a message may take */
    CallInterceptor(Callers callers, CallFailures failures, Duration deadline) {
        this.callers = callers;
        this.failures = failures;
        this.deadline = deadline;
    }

    @Override
    public <ReqT, RespT> ServerCall.Listener<ReqT> interceptCall(
            ServerCall<ReqT, RespT> call, Metadata metadata, ServerCallHandler<ReqT, RespT> next) {
        var answered = new AnsweredCall<>(call, failures);
        try {
            var request = CallRequest.of(call, metadata, callers.of(credentials(metadata)));
            Context context = Context.current()
                    .withValues(CallRequest.CURRENT, request, AnsweredCall.METADATA, answered.metadata());
            return new CheckedMessages<>(Contexts.interceptCall(context, answered, metadata, next), answered, deadline);
        } catch (RuntimeException refused) {
            answered.fail(refused);
            return new ServerCall.Listener<>() {};
        }
    }

    /** @throws ProblemException 401 when there is more than one */
    private static @Nullable String credentials(Metadata metadata) {
        Iterable<String> sent = metadata.getAll(AUTHORIZATION);
        if (sent == null) {
            return null;
        }
        Iterator<String> all = sent.iterator();
        String only = all.next();
        if (all.hasNext()) {
            throw new ProblemException(StatusProblems.of(HttpStatus.UNAUTHORIZED.value()));
        }
        return only;
    }
}
