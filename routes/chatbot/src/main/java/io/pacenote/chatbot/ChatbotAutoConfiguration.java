package io.pacenote.chatbot;

import io.pacenote.chatbot.events.Accepted;
import io.pacenote.chatbot.events.Chated;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Questioned;
import io.pacenote.chatbot.events.Recommended;
import io.pacenote.chatbot.events.Refused;
import io.pacenote.chatbot.events.Requested;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.chatbot.events.UserFound;
import io.pacenote.messaging.EventCatalog;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of chatbot share: settings and the catalogue of events with their topic. */
@AutoConfiguration
@EnableConfigurationProperties(ChatbotSettings.class)
public class ChatbotAutoConfiguration {

    /** What others may still call {@link Chated} (spec 002, 3.3). */
    private static final String SEARCHED = "Searched";

    @Bean
    EventCatalog chatbotEvents() {
        return EventCatalog.of(
                        "chatbot",
                        Chated.class,
                        Questioned.class,
                        Requested.class,
                        Accepted.class,
                        Refused.class,
                        Trained.class,
                        Patched.class,
                        Recommended.class,
                        UserFound.class)
                .withAlias(SEARCHED, Chated.class)
                .withSaga(ChatbotSaga.NAME)
                .withTopics(ChatbotChannels.TOPIC);
    }
}
