package io.pacenote.chatbot.events;

import org.jspecify.annotations.Nullable;

/** What has become of a chat, and what was learned from it; both have the same number (spec 002, 3.6.1). */
public sealed interface ChatEvent extends ChatbotEvent
        permits Chated, Questioned, Requested, Accepted, Refused, Trained {

    /** The product that the chat is about. */
    @Nullable
    String productId();
}
