package io.pacenote.chatbot.events;

/** What has become of a row of marketing. */
public sealed interface MarketingEvent extends ChatbotEvent permits Patched, Recommended, UserFound {}
