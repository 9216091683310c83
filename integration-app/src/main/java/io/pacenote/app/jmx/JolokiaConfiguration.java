package io.pacenote.app.jmx;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jolokia, JMX over HTTP. What it may do is in {@code jolokia-access.xml}. */
@Configuration(proxyBeanMethods = false)
class JolokiaConfiguration {

    @Bean
    FilterRegistrationBean<JolokiaStatusFilter> jolokiaStatusFilter(WebEndpointProperties endpoints) {
        var filter = new FilterRegistrationBean<>(new JolokiaStatusFilter());
        filter.addUrlPatterns(endpoints.getBasePath() + "/jolokia/*");
        return filter;
    }
}
