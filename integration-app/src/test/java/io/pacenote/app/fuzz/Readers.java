package io.pacenote.app.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a topic, and what its readers have made of a record. */
final class Readers {

    private final Map<String, Set<String>> groups;
    private final JdbcClient jdbc;

    Readers(CamelContext camel, JdbcClient jdbc) {
        this.groups = camel.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof KafkaEndpoint)
                .map(route -> ((KafkaEndpoint) route.getEndpoint()).getConfiguration())
                .flatMap(Readers::subscriptions)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        this.jdbc = jdbc;
    }

    private static Stream<Map.Entry<String, String>> subscriptions(KafkaConfiguration consumer) {
        return Stream.of(consumer.getTopic().split(",")).map(topic -> Map.entry(topic, consumer.getGroupId()));
    }

    Set<String> of(String topic) {
        return groups.getOrDefault(topic, Set.of());
    }

    /** The readers that have put the record aside and said why, each as often as it has done so. */
    List<String> whoPutAside(String topic, int partition, long offset) {
        return jdbc.sql("""
                        select consumer from messaging.dead_letter
                        where topic = ? and partition = ? and record_offset = ? and cause <> '' order by consumer""")
                .params(topic, partition, offset)
                .query(String.class)
                .list();
    }

    /** The readers for whom the event has had its effect, as far as they say so in the common inbox. */
    Set<String> whoTook(String eventId) {
        return Set.copyOf(jdbc.sql("select consumer from messaging.inbox where event_id = ?")
                .param(eventId)
                .query(String.class)
                .list());
    }

    long deadLetters() {
        return jdbc.sql("select count(*) from messaging.dead_letter")
                .query(Long.class)
                .single();
    }
}
