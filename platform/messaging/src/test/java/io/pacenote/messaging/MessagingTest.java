package io.pacenote.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the {@link Shop} on a real broker and a real database. All such tests share one application, so that no second one
 * takes events away from it; each uses order numbers of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Shop.class, properties = "pacenote.saga.events.topic=" + MessagingTest.SAGA_EVENTS)
public @interface MessagingTest {

    String SAGA_EVENTS = "saga-events";
}
