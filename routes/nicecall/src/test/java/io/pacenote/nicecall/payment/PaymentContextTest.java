package io.pacenote.nicecall.payment;

import io.pacenote.application.NicecallApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of payment alone, on a real database, a real broker and real HTTP, with the simulated provider. A test method may ask
 * for a {@link Call} of its own, which nobody has paid yet.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {NicecallApplication.class, Topics.class, Consumers.class, CallSagas.class},
        properties = "pacenote.contexts=nicecall.payment,simulators.psp",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(PaymentFixtures.class)
@interface PaymentContextTest {}
