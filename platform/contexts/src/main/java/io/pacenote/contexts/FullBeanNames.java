package io.pacenote.contexts;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Calls scanned beans by their full class names, Spring Data's repositories too: two contexts may well use the same word for
 * different things. An application that has chosen a generator of its own keeps it.
 */
final class FullBeanNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        ConfigurableListableBeanFactory beans = application.getBeanFactory();
        if (!beans.containsSingleton(AnnotationConfigUtils.CONFIGURATION_BEAN_NAME_GENERATOR)) {
            // not the constant INSTANCE, which Spring Data takes for "none was chosen"
            beans.registerSingleton(
                    AnnotationConfigUtils.CONFIGURATION_BEAN_NAME_GENERATOR,
                    new FullyQualifiedAnnotationBeanNameGenerator());
        }
    }
}
