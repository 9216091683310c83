package io.pacenote.teashop.pay;

import io.pacenote.application.TeashopApplication;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of pay alone, on a real database, a real broker and real HTTP, with the simulated provider. A test method may ask for an
 * {@link Order} of its own, whose saga has begun, and which nobody has paid yet.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TeashopApplication.class, Topics.class, Consumers.class, OrderSagas.class, TestLogin.class},
        properties = "pacenote.contexts=teashop.pay,simulators.psp",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(PayFixtures.class)
@interface PayTest {}
