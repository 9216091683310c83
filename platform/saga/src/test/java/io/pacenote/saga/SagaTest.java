package io.pacenote.saga;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test in the one application context that most tests share; its sagas are done by it alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TripApplication.class,
        properties = {
            "spring.jmx.enabled=true",
            "spring.application.name=trips",
            "pacenote.saga.threads=8",
            "pacenote.saga.poll-interval=50ms",
            "pacenote.saga.max-attempts=3",
            "pacenote.saga.first-retry=20ms"
        })
@interface SagaTest {}
