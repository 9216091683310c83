package io.pacenote.teashop.grpc;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import org.apache.camel.component.grpc.GrpcConsumer;
import org.apache.camel.component.grpc.server.BindableServiceFactory;
import org.apache.camel.component.grpc.server.DefaultBindableServiceFactory;

/**
 * Camel's service, but with interceptors that see messages before they are parsed. Otherwise gRPC parses first, and one that
 * cannot be parsed ends as UNKNOWN, as if it were the server's fault.
 */
final class UnreadMessages implements BindableServiceFactory {

    private final BindableServiceFactory camel = new DefaultBindableServiceFactory();

    @Override
    public BindableService createBindableService(GrpcConsumer consumer) {
        BindableService service = camel.createBindableService(consumer);
        return () -> ServerInterceptors.useInputStreamMessages(service.bindService());
    }
}
