package io.pacenote.app.crash.chatbot;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.chatbot.ChatterKind.Step;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Chats by users of all kinds. */
public final class ChatbotLoad extends ClientLoad<ChatterKind, Step> {

    private static final int CLIENTS = 4;
    private static final AtomicLong CHATTERS = new AtomicLong();

    private final ChatbotSite site;
    private final Talks talks;

    public ChatbotLoad(ChatbotSite site) {
        this(site, new Talks(), http());
    }

    private ChatbotLoad(ChatbotSite site, Talks talks, HttpClient http) {
        super(
                CHATTERS,
                ChatterKind::of,
                Stream.generate(() -> new Chatter(http, site, talks))
                        .limit(CLIENTS)
                        .toList());
        this.site = site;
        this.talks = talks;
    }

    /** How many chats were accepted so far. */
    public int accepted() {
        return talks.byChat().size();
    }

    /** What has to be true of these chats. */
    public ChatbotInvariants invariants() {
        return new ChatbotInvariants(site, talks);
    }
}
