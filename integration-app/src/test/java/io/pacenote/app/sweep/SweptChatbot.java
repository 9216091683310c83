package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.chatbot.ChatbotInvariants;
import io.pacenote.app.crash.chatbot.ChatbotSite;
import io.pacenote.app.crash.chatbot.Chatter;
import io.pacenote.app.crash.chatbot.ChatterKind;
import io.pacenote.app.crash.chatbot.Talks;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Chatbot: a flow for each kind of user. */
final class SweptChatbot implements SweptSystem {

    /** The chat, the relay's send and its acknowledgement, a consumer, its offset: the shortest flow has more. */
    private static final int FEWEST_EFFECTS = 15;

    private static final AtomicLong CHATTERS = new AtomicLong();

    private final Talks talks = new Talks();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "chatbot";
    }

    @Override
    public List<String> contexts() {
        return List.of("chatbot.chat,chatbot.marketing,simulators", "chatbot.train,chatbot.dashboard");
    }

    @Override
    public List<Flow> flows() {
        return Stream.of(ChatterKind.values())
                .map(kind -> new Flow(kind.name(), List.of(), FEWEST_EFFECTS))
                .toList();
    }

    @Override
    public Run open(Flow flow, Site site) {
        return ClientRun.of(
                new Chatter(http, in(site), talks), CHATTERS.incrementAndGet(), ChatterKind.valueOf(flow.name()));
    }

    @Override
    public SystemInvariants invariants(Site site) {
        return new ChatbotInvariants(in(site), talks);
    }

    private static ChatbotSite in(Site site) {
        return new ChatbotSite(site.first(), site.second(), site.first(), site.second(), site.first());
    }
}
