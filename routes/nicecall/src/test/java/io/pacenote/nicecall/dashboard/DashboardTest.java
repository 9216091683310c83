package io.pacenote.nicecall.dashboard;

import io.pacenote.application.NicecallApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the dashboard alone, on its own store, a real broker and real HTTP. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {NicecallApplication.class, Topics.class, Consumers.class, Board.class},
        properties = "pacenote.contexts=nicecall.dashboard",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface DashboardTest {}
