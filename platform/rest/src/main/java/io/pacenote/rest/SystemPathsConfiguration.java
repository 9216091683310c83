package io.pacenote.rest;

import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.systems.MethodsFilter;
import io.pacenote.rest.systems.RoutesNotUpFilter;
import io.pacenote.rest.systems.SystemCors;
import io.pacenote.rest.systems.SystemPaths;
import io.pacenote.rest.systems.UnprefixedPathFilter;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.CorsFilter;

/** What holds for the systems' own paths: CORS, no answer without routes and, for a single system, no need of a prefix. */
@Configuration(proxyBeanMethods = false)
class SystemPathsConfiguration {

    /** Before security (-100), which would refuse a preflight for want of a token. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    SystemPaths systemPaths(Contracts contracts) {
        return new SystemPaths(contracts);
    }

    @Bean
    FilterRegistrationBean<CorsFilter> systemCorsFilter(SystemPaths paths, RestSettings settings) {
        var filter = new FilterRegistrationBean<>(new CorsFilter(new SystemCors(paths, settings.corsOrigins())));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    /** After CORS, so that a web page may read the answer too. */
    @Bean
    FilterRegistrationBean<RoutesNotUpFilter> routesNotUpFilter(SystemPaths paths, ObjectProvider<CamelContext> camel) {
        Supplier<CamelContext> found = SingletonSupplier.of(camel::getObject);
        var filter = new FilterRegistrationBean<>(
                new RoutesNotUpFilter(paths, () -> found.get().isStarted()));
        filter.setOrder(BEFORE_SECURITY + 1);
        return filter;
    }

    /** After security: who may not call a path need not know of it. */
    @Bean
    FilterRegistrationBean<MethodsFilter> methodsFilter(SystemPaths paths, Contracts contracts) {
        var filter = new FilterRegistrationBean<>(new MethodsFilter(paths, contracts));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** Last, so that all other filters see the path that the client sent. */
    @Bean
    FilterRegistrationBean<UnprefixedPathFilter> unprefixedPathFilter(SystemPaths paths) {
        var filter = new FilterRegistrationBean<>(new UnprefixedPathFilter(paths));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
