package io.pacenote.teashop.customer;

import io.pacenote.application.TeashopApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of this context alone, with the notification service simulated, and events that the test writes. All such tests share one
 * application. A test method may ask for as many {@link NotifiedOrder}s as it wants, and for {@link Kakao}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TeashopApplication.class, Topics.class, Consumers.class},
        properties = {
            "pacenote.contexts=teashop.customer,simulators.kakao",
            "pacenote.kakao.timeout=500ms",
            "pacenote.kakao.breaker.open-for=1s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(CustomerFixtures.class)
@interface CustomerTest {}
