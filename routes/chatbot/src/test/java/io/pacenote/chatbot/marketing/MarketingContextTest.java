package io.pacenote.chatbot.marketing;

import io.pacenote.application.ChatbotApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of marketing, and of the dashboard that marketers look at, with the notification service simulated; what chat and train
 * tell is written by the test. All such tests share one application. A test method may ask for as many {@link Product}s as it wants,
 * and for {@link Kakao}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ChatbotApplication.class, Topics.class, Consumers.class, MarketingBooks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.contexts=chatbot.marketing,chatbot.dashboard,simulators.kakao",
            "pacenote.simulators.enabled=true",
            "pacenote.kakao.timeout=500ms",
            "pacenote.kakao.breaker.open-for=1s",
            "chatbot.marketing.poll=100ms",
            "chatbot.marketing.lease=4s",
            "chatbot.marketing.first-retry=100ms",
            "chatbot.marketing.max-retry=500ms"
        })
@ExtendWith(MarketingFixtures.class)
@interface MarketingContextTest {}
