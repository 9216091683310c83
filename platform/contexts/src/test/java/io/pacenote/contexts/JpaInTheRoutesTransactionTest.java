package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.persistence.EntityManagerFactory;
import org.apache.camel.Ordered;
import org.apache.camel.component.jpa.JpaComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;

/** An aggregate that is stored beside the route's transaction is lost, or left over, when the process is killed. */
class JpaInTheRoutesTransactionTest {

    private final ComponentCustomizer customizer =
            new ContextStorageAutoConfiguration().jpaInTheRoutesTransaction(mock(EntityManagerFactory.class));

    @Test
    void sharesTheEntityManagerOfTheTransaction() {
        JpaComponent jpa = new JpaComponent();

        customizer.configure("jpa", jpa);

        assertThat(jpa.isSharedEntityManager()).isTrue();
        assertThat(jpa.isJoinTransaction()).isFalse();
    }

    /** Camel's own customizer would set the defaults again, in those starts in which chance lets it come later. */
    @Test
    void hasTheLastWord() {
        assertThat(customizer.getOrder()).isEqualTo(Ordered.LOWEST);
    }
}
