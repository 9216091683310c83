package io.pacenote.chatbot;

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
 * A test of the whole system on a real database, a real broker and real HTTP. All such tests share one application. A test method
 * may ask for {@link User}s of its own and for {@link Chatbot}, both of which speak HTTP only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ChatbotApplication.class, Topics.class, Consumers.class, ChatbotBooks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(ChatbotFixtures.class)
@interface ChatbotTest {}
