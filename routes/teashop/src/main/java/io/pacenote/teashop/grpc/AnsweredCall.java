package io.pacenote.teashop.grpc;

import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Objects;

/** A call that ends with the status that fits its failure, whoever reports it, and only once. */
final class AnsweredCall<ReqT, RespT> extends SimpleForwardingServerCall<ReqT, RespT> {

    /** Takes what the answer is to tell beside its message. */
    static final Context.Key<Metadata> METADATA = Context.key("teashop.answer");

    private final CallFailures failures;
    private final Metadata metadata = new Metadata();
    private boolean closed;

    AnsweredCall(ServerCall<ReqT, RespT> call, CallFailures failures) {
        super(call);
        this.failures = failures;
    }

    /** Nobody waits for the failure of a call that was cancelled. */
    void fail(Throwable failure) {
        if (isCancelled()) {
            end(Status.CANCELLED, new Metadata());
            return;
        }
        StatusRuntimeException answer = failures.toStatus(failure);
        end(answer.getStatus(), Objects.requireNonNullElseGet(answer.getTrailers(), Metadata::new));
    }

    Metadata metadata() {
        return metadata;
    }

    @Override
    public void sendHeaders(Metadata headers) {
        headers.merge(metadata);
        super.sendHeaders(headers);
    }

    /** Camel leaves the failure in the status, where it is for us alone. */
    @Override
    public void close(Status status, Metadata trailers) {
        if (status.getCause() != null) {
            fail(status.getCause());
        } else {
            end(status, trailers);
        }
    }

    /** By the thread that serves the call, or by the clock. */
    private synchronized void end(Status status, Metadata trailers) {
        if (!closed) {
            closed = true;
            super.close(status, trailers);
        }
    }
}
