package io.pacenote.teashop.order;

import io.pacenote.application.TeashopApplication;
import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of this context alone, on a real database, a real broker and real HTTP; pay is played by a server that the test
 * scripts. All such tests with the same settings share one application. A test method may ask for a {@link Shop} and for the
 * {@link io.pacenote.remote.ScriptedServer} in the place of pay.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            TeashopApplication.class,
            Topics.class,
            Consumers.class,
            OrderBooks.class,
            TestLogin.class,
            TestAddress.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.contexts=teashop.order", "teashop.order.timeout=5s", "teashop.order.lease=11s"})
@ContextConfiguration(initializers = OrderFixtures.class)
@ExtendWith(OrderFixtures.class)
@interface OrderContextTest {}
