package io.pacenote.teashop.grpc;

import org.apache.camel.component.grpc.GrpcComponent;
import org.apache.camel.component.grpc.GrpcConfiguration;
import org.apache.camel.spi.annotations.Component;

/**
 * Camel's component, for IPv6 addresses too: Camel encodes their brackets, and then finds no host between them. By the
 * annotation it finds the options, and it is not inherited.
 */
@Component("grpc")
final class AnyAddressGrpc extends GrpcComponent {

    @Override
    protected GrpcConfiguration parseConfiguration(GrpcConfiguration configuration, String uri) throws Exception {
        return super.parseConfiguration(configuration, uri.replace("%5B", "[").replace("%5D", "]"));
    }
}
