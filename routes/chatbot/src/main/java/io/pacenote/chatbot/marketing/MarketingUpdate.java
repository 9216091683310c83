package io.pacenote.chatbot.marketing;

import io.pacenote.chatbot.events.ChatbotEvent;
import java.util.List;

/**
 * What has become of a marketer's request.
 *
 * @param marketing as it is now
 * @param events that tell of it, in order
 */
public record MarketingUpdate(Marketing marketing, List<ChatbotEvent> events) {}
