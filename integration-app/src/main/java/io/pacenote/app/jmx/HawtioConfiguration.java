package io.pacenote.app.jmx;

import io.hawt.web.auth.keycloak.KeycloakUserServlet;
import io.hawt.web.filters.FlightRecordingDownloadFacade;
import io.hawt.web.proxy.ProxyServlet;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.RegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes out of Hawtio what nobody may use here, and tells it who has logged in. Its filter for flight recordings, which
 * {@code jolokia-access.xml} forbids, took a second or two for a path of 7,500 characters.
 */
@Configuration(proxyBeanMethods = false)
@RestController
class HawtioConfiguration {

    /** For whom Hawtio shows no way to log out. */
    private static final String NOBODY = "\"public\"";

    @Bean
    static BeanPostProcessor unusedPartsOfHawtio() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (isUnused(bean)) {
                    ((RegistrationBean) bean).setEnabled(false);
                }
                return bean;
            }
        };
    }

    private static boolean isUnused(Object bean) {
        return bean instanceof FilterRegistrationBean<?> filter
                        && filter.getFilter() instanceof FlightRecordingDownloadFacade
                || bean instanceof ServletRegistrationBean<?> servlet
                        && (servlet.getServlet() instanceof ProxyServlet
                                || servlet.getServlet() instanceof KeycloakUserServlet);
    }

    /** As JSON, which Hawtio expects. */
    @GetMapping("/actuator/hawtio/user")
    String user(@Nullable Principal operator) {
        return operator == null ? NOBODY : "\"operator\"";
    }

    /** Whether there is a proxy to other processes, as JSON. */
    @GetMapping("/actuator/hawtio/proxy/enabled")
    String proxy() {
        return "false";
    }
}
