package io.pacenote.contexts;

import io.pacenote.postgres.PostgresAutoConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RoutePolicyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Loads the chosen contexts; early, because JPA and Spring Data look for entities and repositories in them. */
@AutoConfiguration(
        before = PostgresAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration"
        })
@Import(ContextRegistrar.class)
public class ContextsAutoConfiguration {

    @Bean
    ContextRouteGroups contextRouteGroups(ObjectProvider<ChosenContext> contexts) {
        return new ContextRouteGroups(contexts.stream().toList());
    }

    @Bean
    Contexts contexts(CamelContext camel, ObjectProvider<ChosenContext> contexts) {
        return new Contexts(camel, contexts.stream().toList());
    }

    @Bean
    NoErrorHandlerByDefault noErrorHandlerByDefault() {
        return new NoErrorHandlerByDefault();
    }

    /** Camel finds it by its type. */
    @Bean
    RoutePolicyFactory errorPoliciesByName() {
        return new ErrorPoliciesByName();
    }
}
