package io.pacenote.gateway;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.systems.SystemPaths;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets one process answer at the ports at which the source documents have its contexts (spec 0.5): {@code
 * pacenote.gateway.ports}.
 */
@Configuration(proxyBeanMethods = false)
class PortsConfiguration {

    /** Before security (-100), after CORS (-110). */
    private static final int BEFORE_SECURITY = -105;

    @Bean
    FilterRegistrationBean<PortFilter> portFilter(
            GatewaySettings settings, Contexts contexts, Contracts contracts, SystemPaths paths) {
        settings.ports().keySet().forEach(context -> requireHere(context, contexts));
        var filter = new FilterRegistrationBean<>(new PortFilter(settings.ports(), contracts, paths));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    private static void requireHere(String context, Contexts contexts) {
        if (!contexts.isPresent(context)) {
            throw new IllegalArgumentException(
                    "pacenote.gateway.ports names '%s', which this process does not run".formatted(context));
        }
    }

    /** Last, so that the other connectors are like the first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> furtherPorts(
            GatewaySettings settings, ServerProperties server) {
        return tomcat -> settings.ports()
                .values()
                .forEach(port -> tomcat.addAdditionalTomcatConnectors(connector(port, server.getAddress(), tomcat)));
    }

    private static Connector connector(int port, InetAddress address, TomcatServletWebServerFactory tomcat) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "pacenote.gateway.ports are without TLS and need a loopback address: set server.address=127.0.0.1");
        }
        Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(port);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address);
        }
        tomcat.getTomcatConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        return connector;
    }
}
