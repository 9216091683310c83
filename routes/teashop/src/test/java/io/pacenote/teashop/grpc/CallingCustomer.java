package io.pacenote.teashop.grpc;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.pacenote.teashop.grpc.v1.CancelRequest;
import io.pacenote.teashop.grpc.v1.FindRequest;
import io.pacenote.teashop.grpc.v1.Order;
import io.pacenote.teashop.grpc.v1.OrderServiceGrpc;
import io.pacenote.teashop.grpc.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.pacenote.teashop.grpc.v1.PlaceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Somebody who orders over gRPC. */
final class CallingCustomer implements AutoCloseable {

    private final int port;
    private final ManagedChannel channel;

    CallingCustomer(int port) {
        this("127.0.0.1", port);
    }

    CallingCustomer(String host, int port) {
        this.port = port;
        this.channel = NettyChannelBuilder.forAddress(host, port).usePlaintext().build();
    }

    int port() {
        return port;
    }

    /** @param metadata names and values in turn */
    OrderServiceBlockingStub with(String... metadata) {
        Metadata headers = new Metadata();
        for (int i = 0; i < metadata.length; i += 2) {
            headers.put(Metadata.Key.of(metadata[i], Metadata.ASCII_STRING_MARSHALLER), metadata[i + 1]);
        }
        return OrderServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    Order places(PlaceRequest.Builder order, String... metadata) {
        return with(metadata).place(order.build());
    }

    Order finds(long id) {
        return with().find(FindRequest.newBuilder().setId(id).build());
    }

    Order cancels(long id) {
        return with().cancel(CancelRequest.newBuilder().setId(id).build());
    }

    static PlaceRequest.Builder tea(String item) {
        return PlaceRequest.newBuilder().setItem(item);
    }

    static Refusal refused(Call call) {
        return new Refusal(catchThrowableOfType(StatusRuntimeException.class, call::run));
    }

    /** Sends what no generated code would send. */
    void sends(String method, byte[] message) {
        var raw = MethodDescriptor.<byte[], byte[]>newBuilder(new Bytes(), new Bytes())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(OrderServiceGrpc.SERVICE_NAME + "/" + method)
                .build();
        ClientCalls.blockingUnaryCall(channel, raw, CallOptions.DEFAULT, message);
    }

    /** Begins to place an order, and does not say that this was all. Tells how it ends. */
    CompletableFuture<Status> begins(PlaceRequest... messages) {
        var end = new CompletableFuture<Status>();
        // a call with one message is not sent before its end
        var unfinished = OrderServiceGrpc.getPlaceMethod().toBuilder()
                .setType(MethodDescriptor.MethodType.CLIENT_STREAMING)
                .build();
        ClientCall<PlaceRequest, Order> call = channel.newCall(unfinished, CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.complete(status);
                    }
                },
                new Metadata());
        Stream.of(messages).forEach(call::sendMessage);
        return end;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /** What somebody does. */
    @FunctionalInterface
    interface Call {

        void run();
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
