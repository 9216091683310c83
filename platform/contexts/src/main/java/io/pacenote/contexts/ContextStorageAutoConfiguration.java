package io.pacenote.contexts;

import jakarta.persistence.EntityManagerFactory;
import org.apache.camel.Ordered;
import org.apache.camel.component.jpa.JpaComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** How the aggregates of contexts are stored, where camel-jpa stores them. */
@AutoConfiguration(afterName = "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration")
@ConditionalOnClass({JpaComponent.class, EntityManagerFactory.class})
@ConditionalOnBean(EntityManagerFactory.class)
public class ContextStorageAutoConfiguration {

    /**
     * An aggregate is stored through the persistence context of the route's transaction. Left to itself, the component
     * would open another one on another connection: a second commit, and a deadlock of the pool under load. Camel's own
     * customizer, which applies {@code camel.component.jpa.*}, sets every property to its default: ours must come after it,
     * and those of equal order come in any.
     */
    @Bean
    ComponentCustomizer jpaInTheRoutesTransaction(EntityManagerFactory entityManagerFactory) {
        return ComponentCustomizer.builder(JpaComponent.class)
                .withOrder(Ordered.LOWEST)
                .build(jpa -> {
                    jpa.setEntityManagerFactory(entityManagerFactory);
                    jpa.setSharedEntityManager(true);
                    jpa.setJoinTransaction(false);
                });
    }
}
