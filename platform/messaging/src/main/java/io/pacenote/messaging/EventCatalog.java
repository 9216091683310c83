package io.pacenote.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event types of one system. Declare it as a bean; only events of a catalogue can be published, and only they are read
 * from a topic, others are ignored.
 */
public final class EventCatalog {

    private final String system;
    private final Map<String, Class<? extends Event>> types;
    private final Map<Class<?>, String> formerNames;
    private final List<String> topics;
    private final BodyTimestamp timestamp;
    private final @Nullable String saga;

    private EventCatalog(
            String system,
            Map<String, Class<? extends Event>> types,
            Map<Class<?>, String> formerNames,
            List<String> topics,
            BodyTimestamp timestamp,
            @Nullable String saga) {
        this.system = system;
        this.types = types;
        this.formerNames = formerNames;
        this.topics = topics;
        this.timestamp = timestamp;
        this.saga = saga;
    }

    /**
     * @param system name of the system, such as {@code codriver}
     * @param types its events
     * @return a catalogue without aliases and topics
     */
    @SafeVarargs
    public static EventCatalog of(String system, Class<? extends Event>... types) {
        Map<String, Class<? extends Event>> byName = new LinkedHashMap<>();
        for (Class<? extends Event> type : types) {
            byName.put(type.getSimpleName(), type);
        }
        return new EventCatalog(system, byName, Map.of(), List.of(), BodyTimestamp.EPOCH_MILLIS, null);
    }

    /**
     * @param alias another name under which the event is accepted; it is never published under it
     * @param type the event that it stands for
     * @return a catalogue that also knows the alias
     */
    public EventCatalog withAlias(String alias, Class<? extends Event> type) {
        Map<String, Class<? extends Event>> extended = new LinkedHashMap<>(types);
        extended.put(alias, type);
        return new EventCatalog(system, extended, formerNames, topics, timestamp, saga);
    }

    /**
     * @param name under which the event was published before its class was renamed. It still is, so that processes of the
     *     release before, and other readers of the topics, go on; it is accepted under either name
     * @param type the event
     * @return a catalogue that publishes the event under its former name
     */
    public EventCatalog withFormerName(String name, Class<? extends Event> type) {
        Map<Class<?>, String> extended = new HashMap<>(formerNames);
        extended.put(type, name);
        EventCatalog accepting = withAlias(name, type);
        return new EventCatalog(system, accepting.types, Map.copyOf(extended), topics, timestamp, saga);
    }

    /**
     * @param names topics that this system's events travel on; each is created at start when it is absent, together with its
     *     dead-letter topic, and the outbox accepts no other. When two systems in one process use the same simple event name, an
     *     event without {@code ce_type} is told by its topic
     * @return a catalogue that also knows these topics
     */
    public EventCatalog withTopics(String... names) {
        List<String> extended = new ArrayList<>(topics);
        extended.addAll(List.of(names));
        return new EventCatalog(system, types, formerNames, List.copyOf(extended), timestamp, saga);
    }

    /**
     * @param pattern of {@link java.time.format.DateTimeFormatter}, in which the {@code timestamp} of a body is written as a text
     *     in the zone of this machine (spec §0.3, system 003); without it, it is a number of milliseconds since 1970 UTC
     * @return a catalogue whose events are written so
     */
    public EventCatalog withTimestampPattern(String pattern) {
        return new EventCatalog(system, types, formerNames, topics, BodyTimestamp.ofPattern(pattern), saga);
    }

    /**
     * @param name of the sagas that events of this system are part of: the id of the route that begins them, unless {@code
     *     SagaExchange.NAME} says otherwise. An event that brings a saga's id joins or ends that saga only if it has this name,
     *     and the event's correlation key as its business key. Without it, events of this system belong to no saga.
     * @return a catalogue whose events belong to these sagas
     */
    public EventCatalog withSaga(String name) {
        return new EventCatalog(system, types, formerNames, topics, timestamp, name);
    }

    /** Name of the system. */
    public String system() {
        return system;
    }

    /** Where its events come from, as they say. */
    String source() {
        return '/' + system;
    }

    /** Topics of the system; empty when they are not declared here. */
    public List<String> topics() {
        return topics;
    }

    /**
     * @param name simple event name or alias
     * @return the event's class, or empty when this system has no such event
     */
    public Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Name of the sagas that its events are part of, if any. */
    Optional<String> saga() {
        return Optional.ofNullable(saga);
    }

    /** Under which an event is published. */
    String nameOf(Class<? extends Event> type) {
        return formerNames.getOrDefault(type, type.getSimpleName());
    }

    BodyTimestamp timestamp() {
        return timestamp;
    }

    boolean contains(Class<?> type) {
        return types.containsValue(type);
    }
}
