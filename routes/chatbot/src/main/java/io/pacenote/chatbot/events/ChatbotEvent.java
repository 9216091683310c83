package io.pacenote.chatbot.events;

import io.pacenote.messaging.Event;

/** What has happened in chatbot. */
public sealed interface ChatbotEvent extends Event permits ChatEvent, MarketingEvent {

    /** Number of the case: a chat, which is its training too, or a row of marketing. */
    Long id();

    @Override
    default String correlationKey() {
        return String.valueOf(id());
    }
}
