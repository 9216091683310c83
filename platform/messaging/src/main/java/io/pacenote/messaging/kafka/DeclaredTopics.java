package io.pacenote.messaging.kafka;

import io.pacenote.messaging.EventCatalog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every topic that a system of this process has declared, and their dead-letter topics. */
public final class DeclaredTopics {

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private final Set<String> names = new TreeSet<>();

    /** @param catalogs declare topics with the events that travel on them */
    public DeclaredTopics(List<EventCatalog> catalogs) {
        catalogs.forEach(catalog -> names.addAll(catalog.topics()));
        List.copyOf(names).forEach(topic -> names.add(deadLetterTopic(topic)));
    }

    /**
     * @param topic a topic
     * @return the topic that receives copies of its dead letters
     */
    public static String deadLetterTopic(String topic) {
        return topic.endsWith(DEAD_LETTER_SUFFIX) ? topic : topic + DEAD_LETTER_SUFFIX;
    }

    /**
     * @param topic a topic name
     * @return the same
     * @throws IllegalArgumentException when nobody has declared it: a row for a topic that does not exist would hold up the
     *     outbox for ever
     */
    public String require(String topic) {
        if (!contains(topic)) {
            throw new IllegalArgumentException("Topic " + topic + " is in no EventCatalog bean");
        }
        return topic;
    }

    /** Whether somebody has declared it, or it is the dead-letter topic of one that somebody has. */
    public boolean contains(String topic) {
        return names.contains(topic);
    }

    /** All names, dead-letter topics included. */
    public Set<String> names() {
        return Set.copyOf(names);
    }
}
