package io.pacenote.chatbot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.chatbot.events.ChatbotEvent;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Trained;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 002-F11: any order and any duplication of the events gives the same rows. */
class DashboardPolicyTest {

    private static final Instant TIME = Instant.ofEpochMilli(1_000);

    private static final List<ChatbotEvent> EVENTS = List.of(
            new Trained(1L, null, 1, 0, null, 1L),
            new Trained(1L, "001", 2, 0, "a", 2L),
            new Trained(1L, "001", 2, 1, "a", 3L),
            new Trained(1L, null, 3, 1, null, null),
            new Trained(2L, "001", 0, 1, null, 1L),
            new Patched(1L, "001", "m-1", null, 7L),
            new Patched(1L, "001", "m-2", "39", 8L),
            new Patched(1L, "1", "m-3", null, 9L));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName(
            "002-F11, 3.6.5, 3.6.10: in any order, however often they come: the latest counts and the newest marketer")
    void anyOrderAnyNumber(long seed) {
        Map<String, DashboardEntry> rows = merged(shuffled(seed));

        assertThat(rows)
                .containsOnly(
                        Map.entry("train 1", train(1, 3, 1)),
                        Map.entry("train 2", train(2, 0, 1)),
                        Map.entry("product 001", product("001", "m-2", 8)),
                        Map.entry("product 1", product("1", "m-3", 9)));
    }

    @Test
    @DisplayName("002-F11: who counts no versions is compared by when it happened")
    void timeIsAVersion() {
        DashboardEntry entry = product("001", "m-1", 500);

        assertThat(DashboardPolicy.merge(entry, new Patched(1L, "001", "m-2", null, null), TIME))
                .isEqualTo(product("001", "m-2", 1_000));
        assertThat(DashboardPolicy.merge(product("001", "m-1", 1_001), new Patched(1L, "001", "m-2", null, null), TIME))
                .isEqualTo(product("001", "m-1", 1_001));
    }

    @Test
    @DisplayName("002-F11: of two with one version the same wins, whichever comes first")
    void oneVersionTwoMarketers() {
        List<ChatbotEvent> events = List.of(
                new Patched(1L, "001", "m-1", null, 7L),
                new Patched(2L, "001", "m-2", null, 7L),
                new Patched(3L, "001", null, null, 7L));
        List<ChatbotEvent> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);

        assertThat(merged(events)).containsOnly(Map.entry("product 001", product("001", "m-2", 7)));
        assertThat(merged(backwards)).isEqualTo(merged(events));
    }

    private static List<ChatbotEvent> shuffled(long seed) {
        Random random = new Random(seed);
        List<ChatbotEvent> sent = new ArrayList<>(EVENTS);
        IntStream.range(0, 8).forEach(again -> sent.add(EVENTS.get(random.nextInt(EVENTS.size()))));
        Collections.shuffle(sent, random);
        return sent;
    }

    private static Map<String, DashboardEntry> merged(List<ChatbotEvent> events) {
        Map<String, DashboardEntry> rows = new HashMap<>();
        for (ChatbotEvent event : events) {
            String key = DashboardPolicy.keyOf(event);
            DashboardEntry known = rows.getOrDefault(key, DashboardEntry.of(key));
            rows.put(key, DashboardPolicy.merge(known, event, TIME));
        }
        return rows;
    }

    private static DashboardEntry train(long id, int questions, int requests) {
        return new DashboardEntry("train " + id, id, "001", questions, requests, null, Long.MIN_VALUE);
    }

    private static DashboardEntry product(String id, String marketer, long version) {
        return new DashboardEntry("product " + id, null, id, 0, 0, marketer, version);
    }
}
