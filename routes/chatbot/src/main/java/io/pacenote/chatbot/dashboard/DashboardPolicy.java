package io.pacenote.chatbot.dashboard;

import static java.util.Objects.requireNonNullElse;

import io.pacenote.chatbot.events.ChatbotEvent;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Trained;
import java.time.Instant;

/** Policy: what each kind of event adds to the dashboard (spec 002-F11, 3.6.5, 3.6.10). */
final class DashboardPolicy {

    private DashboardPolicy() {}

    /** The row that an event belongs to: trains and products may have the same number. */
    static String keyOf(ChatbotEvent event) {
        return event instanceof Patched patched ? "product " + patched.productId() : "train " + event.correlationKey();
    }

    /** @param time when it happened; the version of what somebody says who counts none */
    static DashboardEntry merge(DashboardEntry entry, ChatbotEvent event, Instant time) {
        if (event instanceof Trained e) {
            return entry.trained(e.id(), e.productId(), e.questionCnt(), e.requestCnt());
        }
        return event instanceof Patched e
                ? entry.patched(e.productId(), e.marketerId(), requireNonNullElse(e.version(), time.toEpochMilli()))
                : entry;
    }
}
