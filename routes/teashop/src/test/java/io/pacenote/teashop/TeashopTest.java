package io.pacenote.teashop;

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
 * A test of the whole system on a real database, a real broker and real HTTP. All such tests share one application. A test
 * method may ask for {@link Shopper}s of its own and for {@link Teashop}, both of which speak HTTP only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TeashopApplication.class, Topics.class, Consumers.class, Books.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // the first order of a process on a busy machine takes long, and is to be paid when it is answered
        properties = {
            "pacenote.psp.timeout=3s",
            "teashop.order.timeout=10s",
            "teashop.order.lease=20s",
            "teashop.pay.lease=10s"
        })
@ExtendWith(TeashopFixtures.class)
@interface TeashopTest {}
