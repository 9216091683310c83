package io.pacenote.app.crash.chatbot;

import static io.pacenote.app.crash.Books.byKey;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.crash.JsonClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What all contexts of chatbot have on their books, as anybody can read it over HTTP.
 *
 * @param chats by their number
 * @param trains by the number of the chat
 * @param marketings by the product
 * @param dashboard by the number of the train
 * @param sagas how those of each chat have ended
 * @param messages what was delivered, by the recipient
 */
record ChatbotBooks(
        Map<Long, Chat> chats,
        Map<Long, Learned> trains,
        Map<String, List<Marketing>> marketings,
        Map<Long, Learned> dashboard,
        Map<Long, List<String>> sagas,
        Map<String, List<String>> messages) {

    private static final int PAGE = 500;

    record Chat(
            long id,
            String productId,
            String userId,
            @Nullable String requestType) {}

    /** @param marketerId of the dashboard alone */
    record Learned(
            long id,
            @Nullable String productId,
            int questionCnt,
            int requestCnt,
            @Nullable String marketerId) {}

    record Marketing(
            String productId,
            @Nullable String marketerId,
            @Nullable String userId,
            int questionCnt,
            int requestCnt,
            @Nullable String recommendation) {}

    static ChatbotBooks read(JsonClient client, ChatbotSite site) {
        return new ChatbotBooks(
                byKey(client.all(site.chats(), "chats").map(ChatbotBooks::chat), Chat::id),
                byKey(client.all(site.trains(), "trains").map(ChatbotBooks::learned), Learned::id),
                client.all(site.marketings(), "marketings")
                        .map(ChatbotBooks::marketing)
                        .distinct()
                        .collect(groupingBy(Marketing::productId)),
                byKey(client.all(site.dashboards(), "dashboards").map(ChatbotBooks::learned), Learned::id),
                sagas(client, site),
                StreamSupport.stream(client.get(site.messages()).spliterator(), false)
                        .collect(groupingBy(
                                message -> message.path("recipient").asText(),
                                mapping(message -> message.path("text").asText(), toList()))));
    }

    /** A saga that moves from page to page while they are read may come twice. */
    private static Map<Long, List<String>> sagas(JsonClient client, ChatbotSite site) {
        Map<String, JsonNode> sagas = new HashMap<>();
        long total;
        int page = 0;
        do {
            JsonNode found = client.get(site.sagas(page++, PAGE));
            total = found.path("total").asLong();
            found.path("items").forEach(saga -> sagas.put(saga.path("id").asText(), saga));
        } while ((long) page * PAGE < total);
        Map<Long, List<String>> byChat = new HashMap<>();
        sagas.values()
                .forEach(saga -> byChat.computeIfAbsent(saga.path("businessKey").asLong(), chat -> new ArrayList<>())
                        .add(saga.path("status").asText()));
        return byChat;
    }

    private static Chat chat(JsonNode row) {
        return new Chat(
                row.path("id").asLong(),
                row.path("productId").asText(),
                row.path("userId").asText(),
                row.path("requestType").textValue());
    }

    private static Learned learned(JsonNode row) {
        return new Learned(
                row.path("id").asLong(),
                row.path("productId").textValue(),
                row.path("questionCnt").asInt(),
                row.path("requestCnt").asInt(),
                row.path("marketerId").textValue());
    }

    private static Marketing marketing(JsonNode row) {
        return new Marketing(
                row.path("productId").asText(),
                row.path("marketerId").textValue(),
                row.path("userId").textValue(),
                row.path("questionCnt").asInt(),
                row.path("requestCnt").asInt(),
                row.path("recommendation").textValue());
    }
}
