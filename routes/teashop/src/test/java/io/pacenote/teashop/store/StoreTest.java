package io.pacenote.teashop.store;

import io.pacenote.application.TeashopApplication;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of store alone, on a real database, a real broker and real HTTP. The seller ships, unless a test says otherwise. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            TeashopApplication.class,
            Topics.class,
            Consumers.class,
            OrderSagas.class,
            Orders.class,
            TestLogin.class
        },
        properties = {"pacenote.contexts=teashop.store", "teashop.store.auto-ship=false"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface StoreTest {}
