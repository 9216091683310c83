package io.pacenote.messaging;

import java.util.List;

/**
 * Topics that a system uses. Declare it as a bean: each topic is created at start when it is absent, together with its
 * dead-letter topic, and the outbox accepts no topic that is not declared.
 *
 * @param names topic names
 */
public record EventTopics(List<String> names) {

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    public EventTopics {
        names = List.copyOf(names);
    }

    /** The same with fewer brackets. */
    public static EventTopics of(String... names) {
        return new EventTopics(List.of(names));
    }

    /**
     * @param topic a topic
     * @return the topic that receives copies of its dead letters
     */
    public static String deadLetterTopic(String topic) {
        return topic.endsWith(DEAD_LETTER_SUFFIX) ? topic : topic + DEAD_LETTER_SUFFIX;
    }
}
