package io.pacenote.app.fuzz;

import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a request or an event could change: every row of every table, every topic, and what the systems show. */
final class World {

    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            order by 1""";

    /** Comparing a payment with the provider's books is no effect of a request, and happens some time later. */
    private static final String DIGEST = """
            select count(*) || ':' || coalesce(md5(string_agg(row, '' order by row)), '')
              from (select md5((to_jsonb(t) - 'reconciled')::text) as row from %s t) rows""";

    private static final String DEAD_LETTERS = "messaging.dead_letter";

    /** They are large, and never changed. */
    private static final String DEAD_LETTERS_DIGEST = "select count(*) || ':' || coalesce(max(id), 0) from %s";

    private final JdbcClient jdbc;
    private final KafkaBrokers brokers;
    private final Consumers consumers;
    private final Wire wire;
    private final List<Endpoint> views;

    /** @param endpoints of which those that need no parameters show what there is */
    World(JdbcClient jdbc, KafkaBrokers brokers, Consumers consumers, Wire wire, List<Endpoint> endpoints) {
        this.jdbc = jdbc;
        this.brokers = brokers;
        this.consumers = consumers;
        this.wire = wire;
        this.views = endpoints.stream()
                .filter(endpoint ->
                        endpoint.method().equals("GET") && !endpoint.path().contains("{"))
                .toList();
    }

    /** Waits until nothing happens any more. */
    Map<String, String> atRest() {
        consumers.awaitAllRead();
        return await().atMost(Duration.ofMinutes(1)).until(this::ifUnchanged, state -> !state.isEmpty());
    }

    private Map<String, String> ifUnchanged() {
        Map<String, String> first = state();
        return first.equals(state()) ? first : Map.of();
    }

    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>(tables());
        state.putAll(topics());
        views.forEach(view -> {
            Wire.RawAnswer answer = wire.send(Request.of("GET", view.path()));
            state.put(view.path(), answer.status() == 200 ? answer.body() : "-");
        });
        return state;
    }

    private Map<String, String> tables() {
        return jdbc.sql(TABLES).query(String.class).list().stream()
                .collect(Collectors.toMap(Function.identity(), table -> jdbc.sql(DIGEST.formatted(table))
                        .query(String.class)
                        .single()));
    }

    private Map<String, String> topics() {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> "topic " + end.getKey(),
                            end -> String.valueOf(end.getValue().offset())));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under which the end of a partition is kept. */
    static String nameOf(TopicPartition partition) {
        return "topic " + partition;
    }

    /** The names of what is not the same. */
    static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        return Stream.of(expected.keySet(), found.keySet())
                .flatMap(Set::stream)
                .distinct()
                .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
                .toList();
    }

    /** The same without what is left of bad events: the dead letters, and their copies. */
    static List<String> differencesBesidesDeadLetters(Map<String, String> expected, Map<String, String> found) {
        return differences(expected, found).stream()
                .filter(name -> !name.equals(DEAD_LETTERS) && !name.contains(".dlt-"))
                .toList();
    }
}
