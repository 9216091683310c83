package io.pacenote.rest;

import io.pacenote.rest.body.BodyDeadline;
import io.pacenote.rest.body.ProbeReserveValve;
import io.pacenote.rest.body.RequestBodyFilter;
import io.pacenote.rest.body.UnreadBodyAdapter;
import io.pacenote.rest.server.CutOffFilter;
import io.pacenote.rest.server.DrainBeforeStop;
import io.pacenote.rest.systems.SystemPaths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps slow clients from holding threads of the server that others need. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** For what is no system's: operations, and JMX over HTTP, where Hawtio asks about all beans in one request. */
    private static final int MAX_OTHER_BODY = 8 << 20;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients(
            ObjectProvider<SystemPaths> paths, RestSettings settings, ServerProperties server) {
        return tomcat -> {
            tomcat.addInitializers(context -> addLast(bodies(paths.getObject(), settings), context));
            tomcat.addConnectorCustomizers(ServerConfiguration::leaveUnreadBodies);
            tomcat.addEngineValves(
                    new ProbeReserveValve(server.getTomcat().getThreads().getMax()));
        };
    }

    /** Around all others: what they do when a request comes back must have been done. */
    @Bean
    FilterRegistrationBean<CutOffFilter> cutOffFilter() {
        var filter = new FilterRegistrationBean<>(new CutOffFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    DrainBeforeStop drainBeforeStop(RestSettings settings) {
        return new DrainBeforeStop(settings.drain());
    }

    private static RequestBodyFilter bodies(SystemPaths paths, RestSettings settings) {
        int maxBody = Math.toIntExact(settings.maxBody().toBytes());
        return new RequestBodyFilter(
                request -> paths.serve(request.getServletPath()) ? maxBody : MAX_OTHER_BODY,
                new BodyDeadline(settings.bodyTimeout(), settings.bodyMinRate().toBytes()));
    }

    /** No bean, as those that are filters come before what an initializer adds. */
    private static void addLast(RequestBodyFilter filter, ServletContext context) {
        FilterRegistration.Dynamic registration = context.addFilter("requestBody", filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ASYNC), true, "/*");
    }

    private static void leaveUnreadBodies(Connector connector) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var protocol = connector.getProtocolHandler();
                protocol.setAdapter(new UnreadBodyAdapter(protocol.getAdapter()));
            }
        });
    }
}
