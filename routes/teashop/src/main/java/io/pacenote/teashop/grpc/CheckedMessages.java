package io.pacenote.teashop.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Lets no message through that cannot be parsed, and no failure past the call. */
final class CheckedMessages<ReqT> extends SimpleForwardingServerCallListener<ReqT> {

    private final AnsweredCall<ReqT, ?> call;

    CheckedMessages(ServerCall.Listener<ReqT> listener, AnsweredCall<ReqT, ?> call) {
        super(listener);
        this.call = call;
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
            call.fail(refused);
        }
    }

    @Override
    public void onHalfClose() {
        if (call.isClosed()) {
            return;
        }
        try {
            super.onHalfClose();
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    private static byte[] read(InputStream message) {
        try (message) {
            return message.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
