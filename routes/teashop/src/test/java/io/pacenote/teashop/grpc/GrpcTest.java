package io.pacenote.teashop.grpc;

import io.pacenote.application.TeashopApplication;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of orders over real gRPC, on the context order alone; pay is played by a server that the test scripts. All such tests
 * share one application. A test method may ask for a {@link CallingCustomer}, for a {@link io.pacenote.testkit.Client} who speaks
 * HTTP, and for the {@link io.pacenote.remote.ScriptedServer} in the place of pay.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TeashopApplication.class, Topics.class, OrderBooks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.contexts=teashop.order",
            "teashop.order.timeout=3s",
            "teashop.order.lease=6s",
            "server.address=127.0.0.1"
        })
@ContextConfiguration(initializers = GrpcFixtures.class)
@ExtendWith(GrpcFixtures.class)
@interface GrpcTest {}
