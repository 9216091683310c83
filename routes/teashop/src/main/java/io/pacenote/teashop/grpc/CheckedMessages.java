package io.pacenote.teashop.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;
import io.pacenote.rest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * Lets no message through that cannot be parsed or comes too late, and no failure past the call. A call has one message, and
 * begins when the client has said that there are no more: one that never says so would have no end.
 */
final class CheckedMessages<ReqT> extends SimpleForwardingServerCallListener<ReqT> {

    private final AnsweredCall<ReqT, ?> call;

    /** Whether the call may begin; told once, by whatever comes first. */
    private final CompletableFuture<Boolean> complete = new CompletableFuture<>();

    CheckedMessages(ServerCall.Listener<ReqT> listener, AnsweredCall<ReqT, ?> call, Duration deadline) {
        super(listener);
        this.call = call;
        complete.completeOnTimeout(false, deadline.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(inTime -> {
                    if (!inTime) {
                        call.fail(late());
                    }
                });
    }

    private static ProblemException late() {
        return ProblemException.of(HttpStatus.REQUEST_TIMEOUT, "The message did not come in time");
    }

    /** Messages are streams here, see {@link UnreadMessages}. */
    @Override
    @SuppressWarnings("unchecked")
    public void onMessage(ReqT message) {
        try {
            byte[] bytes = read((InputStream) message);
            WireFormat.check(bytes, call.getMethodDescriptor());
            super.onMessage((ReqT) new ByteArrayInputStream(bytes));
        } catch (RuntimeException refused) {
            if (complete.complete(true)) {
                call.fail(refused);
            }
        }
    }

    /** Nothing is begun after a message that was refused or late. */
    @Override
    public void onHalfClose() {
        if (!complete.complete(true)) {
            return;
        }
        try {
            super.onHalfClose();
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    @Override
    public void onCancel() {
        complete.complete(true);
        super.onCancel();
    }

    @Override
    public void onComplete() {
        complete.complete(true);
        super.onComplete();
    }

    private static byte[] read(InputStream message) {
        try (message) {
            return message.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
