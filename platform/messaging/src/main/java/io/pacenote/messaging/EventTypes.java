package io.pacenote.messaging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All catalogues of the process as one: finds the class of a record's event, and the system of an event's class. */
public final class EventTypes {

    private final List<EventCatalog> catalogs;

    public EventTypes(List<EventCatalog> catalogs) {
        this.catalogs = List.copyOf(catalogs);
    }

    /**
     * @param name simple event name or alias
     * @param system the system that published it as the record says, or null
     * @param topic where the record came from
     * @return the event's class, or empty when no system has such an event
     * @throws IllegalStateException when several systems have it and nothing in the record tells which; declare their
     *     topics with {@link EventCatalog#withTopics}
     */
    Optional<Class<? extends Event>> find(String name, @Nullable String system, String topic) {
        for (EventCatalog catalog : catalogs) {
            if (catalog.system().equals(system)) {
                return catalog.find(name);
            }
        }
        List<EventCatalog> owners = catalogs.stream()
                .filter(catalog -> catalog.topics().contains(topic))
                .toList();
        Set<Class<? extends Event>> found = new LinkedHashSet<>();
        for (EventCatalog catalog : owners.isEmpty() ? catalogs : owners) {
            catalog.find(name).ifPresent(found::add);
        }
        if (found.size() > 1) {
            throw new IllegalStateException("Event " + name + " belongs to several systems; declare their topics");
        }
        return found.stream().findFirst();
    }

    /** Whether that is where events of a system of this process come from, see {@link EventEncoder}. */
    boolean isSource(@Nullable String source) {
        return catalogs.stream().anyMatch(catalog -> catalog.source().equals(source));
    }

    /**
     * @param type class of an event
     * @return name of its system
     * @throws IllegalArgumentException when no catalogue has it
     */
    String systemOf(Class<? extends Event> type) {
        return catalogOf(type).system();
    }

    /**
     * @param type class of an event
     * @return where it comes from
     * @throws IllegalArgumentException when no catalogue has it
     */
    String sourceOf(Class<? extends Event> type) {
        return catalogOf(type).source();
    }

    /**
     * @param type class of an event
     * @return the name under which it is published
     * @throws IllegalArgumentException when no catalogue has it
     */
    String nameOf(Class<? extends Event> type) {
        return catalogOf(type).nameOf(type);
    }

    /**
     * @param type class of an event
     * @return how its system writes times
     * @throws IllegalArgumentException when no catalogue has it
     */
    BodyTimestamp timestampOf(Class<? extends Event> type) {
        return catalogOf(type).timestamp();
    }

    /**
     * @param type class of an event
     * @return name of the sagas that such events are part of, if any
     * @throws IllegalArgumentException when no catalogue has it
     */
    Optional<String> sagaOf(Class<? extends Event> type) {
        return catalogOf(type).saga();
    }

    private EventCatalog catalogOf(Class<? extends Event> type) {
        return catalogs.stream()
                .filter(catalog -> catalog.contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is in no EventCatalog"));
    }
}
