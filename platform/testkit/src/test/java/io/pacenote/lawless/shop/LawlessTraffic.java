package io.pacenote.lawless.shop;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pacenote.contexts.Contexts;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A system that reacts to events as none should; see the keys. */
@Configuration(proxyBeanMethods = false)
class LawlessTraffic {

    static final String TOPIC = "orders";

    /** Has its effect each time. */
    static final long COUNTED_TWICE = 1;
    /** Sends another event each time. */
    static final long ANSWERED_TWICE = 2;
    /** Is put aside, for no good reason. */
    static final long PUT_ASIDE = 3;

    @Bean
    Topics topics() {
        var topics = mock(Topics.class);
        when(topics.names()).thenReturn(List.of(TOPIC));
        when(topics.of(anyLong())).thenReturn(List.of(message("first")));
        when(topics.of(ANSWERED_TWICE))
                .thenReturn(List.of(message("first")), List.of(message("first"), message("second")));
        return topics;
    }

    @Bean
    Consumers consumers() {
        return mock(Consumers.class);
    }

    @Bean
    OperatorBooks books() {
        var letter = mock(DeadLetter.class);
        var received = mock(ReceivedRecord.class);
        when(received.headers()).thenReturn(Map.of());
        when(letter.received()).thenReturn(received);
        when(letter.cause()).thenReturn("no good reason");
        var books = mock(OperatorBooks.class);
        when(books.deadLetters(PUT_ASIDE)).thenReturn(List.of(letter));
        return books;
    }

    @Bean
    Contexts contexts() {
        return mock(Contexts.class);
    }

    private static Topics.Message message(String id) {
        return new Topics.Message(TOPIC, "1", Map.of("ce_id", id), new byte[0]);
    }
}
