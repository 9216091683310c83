package io.pacenote.app.ops;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.endpoint.web.servlet.WebMvcEndpointHandlerMapping;
import org.springframework.stereotype.Component;

/**
 * Has Spring MVC look among the systems' paths first. Spring Boot puts the endpoints of Actuator before all others, and each
 * of them would be compared with every request.
 */
@Component
final class SystemsFirst implements BeanPostProcessor {

    /** After those of Camel (-1). */
    private static final int WITH_THE_CONTROLLERS = 0;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof WebMvcEndpointHandlerMapping endpoints) {
            endpoints.setOrder(WITH_THE_CONTROLLERS);
        }
        return bean;
    }
}
