package io.pacenote.nicecall.catcher;

import io.pacenote.application.NicecallApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the catcher alone, on a real database, a real broker and real HTTP. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            NicecallApplication.class,
            Topics.class,
            Consumers.class,
            RequestedCalls.class,
            Calls.class,
        },
        properties = {
            "pacenote.contexts=nicecall.catcher",
            // one for each application, as tests run in several processes
            "nicecall.catcher.area-file=target/nicecall-area-${random.uuid}"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface CatcherTest {}
