package io.pacenote.messaging.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * The consumers that Camel has open in this process, by group, and how far they are by what their clients know. Nobody asks the
 * broker for it, which may be away.
 */
public final class OpenConsumers {

    private static final String LAG_OF_PARTITION = "records-lag";
    private static final String LAST_POLL = "last-poll-seconds-ago";

    private final Map<String, Set<Consumer<?, ?>>> groups = new ConcurrentHashMap<>();
    private final java.util.function.Consumer<ConsumerOpened> listeners;

    /** @param listeners are told of each consumer */
    OpenConsumers(java.util.function.Consumer<ConsumerOpened> listeners) {
        this.listeners = listeners;
    }

    void opened(String group, Consumer<?, ?> consumer) {
        of(group).add(consumer);
        listeners.accept(new ConsumerOpened(group));
    }

    void closed(String group, Consumer<?, ?> consumer) {
        of(group).remove(consumer);
    }

    /** How many records the partitions of this process had at the last fetch that the group has not read. */
    public double lag(String group) {
        return figures(group, LAG_OF_PARTITION).sum();
    }

    /**
     * Seconds since that consumer asked for records who has not done so for the longest time. Healthy ones ask several times in a
     * second; one that stays with a record asks no more, and its lag stands still.
     */
    public double secondsSincePoll(String group) {
        return figures(group, LAST_POLL).max().orElse(0);
    }

    /** What is not known yet is not a number, or negative. */
    private DoubleStream figures(String group, String name) {
        return of(group).stream()
                .flatMap(consumer -> consumer.metrics().values().stream())
                .filter(metric -> metric.metricName().name().equals(name))
                .mapToDouble(OpenConsumers::value)
                .filter(value -> value > 0);
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }

    private Set<Consumer<?, ?>> of(String group) {
        return groups.computeIfAbsent(group, name -> ConcurrentHashMap.newKeySet());
    }
}
