package io.pacenote.app.security;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Takes away Spring MVC's introspector of handlers. Where it is, Spring Security asks it for the handler and the CORS rules of
 * every request, before Spring MVC looks for them itself, so that rules may depend on them. The rules here are about paths.
 */
final class NoHandlerIntrospection implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(INTROSPECTOR)) {
            registry.removeBeanDefinition(INTROSPECTOR);
        }
    }

    /** Before Spring Security's, which has no order. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
