package io.pacenote.teashop.grpc;

import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.server.OperationRequest;
import io.pacenote.tracing.Tracing;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call as an operation of the contract sees it.
 *
 * @param caller who calls
 * @param remoteAddress where from
 * @param idempotencyKey null when none was sent
 * @param traceparent what the call is part of, as the client says; null when it does not
 * @param resource full name of the method
 * @param body the message, as JSON
 */
record CallRequest(
        Caller caller,
        String remoteAddress,
        @Nullable String idempotencyKey,
        @Nullable String traceparent,
        String resource,
        String body)
        implements OperationRequest {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The call that is under way on this thread, without its message. */
    static final Context.Key<CallRequest> CURRENT = Context.key("teashop.call");

    private static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of(Tracing.TRACEPARENT, Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> KEYS = Metadata.Key.of(IDEMPOTENCY_KEY, Metadata.ASCII_STRING_MARSHALLER);

    static CallRequest of(ServerCall<?, ?> call, Metadata metadata, Caller caller) {
        return new CallRequest(
                caller,
                addressOf(call),
                // one that is there twice is not a key, and is refused as such
                Optional.ofNullable(metadata.getAll(KEYS))
                        .map(keys ->
                                StreamSupport.stream(keys.spliterator(), false).collect(Collectors.joining(",")))
                        .orElse(null),
                metadata.get(TRACEPARENT),
                call.getMethodDescriptor().getFullMethodName(),
                "");
    }

    private static String addressOf(ServerCall<?, ?> call) {
        return call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    CallRequest withBody(String json) {
        return new CallRequest(caller, remoteAddress, idempotencyKey, traceparent, resource, json);
    }

    /** There are no parameters beside the message. */
    @Override
    public List<String> query(String name) {
        return List.of();
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (Tracing.TRACEPARENT.equalsIgnoreCase(name)) {
            return traceparent;
        }
        return IDEMPOTENCY_KEY.equalsIgnoreCase(name) ? idempotencyKey : null;
    }

    @Override
    public String getMethod() {
        return "gRPC";
    }
}
