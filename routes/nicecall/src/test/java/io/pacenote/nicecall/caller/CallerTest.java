package io.pacenote.nicecall.caller;

import io.pacenote.application.NicecallApplication;
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
 * A test of this context alone, on a real database, a real broker and real HTTP; payment is played by a server that the test
 * scripts. All such tests share one application. A test method may ask for a {@link Phone} and for the {@link
 * io.pacenote.remote.ScriptedServer} in the place of payment.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {NicecallApplication.class, Topics.class, Consumers.class, CallerBooks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.contexts=nicecall.caller", "nicecall.caller.timeout=3s", "nicecall.caller.lease=6s"})
@ContextConfiguration(initializers = CallerFixtures.class)
@ExtendWith(CallerFixtures.class)
@interface CallerTest {}
