package io.pacenote.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under which names things are stored: {@link FormerName}s where they have been renamed, else their own. */
public final class StoredNames {

    /** Nothing has been renamed. */
    public static final StoredNames UNCHANGED = new StoredNames(List.of());

    /** An endpoint is called like its route; what comes after the name is no part of it. */
    private static final Pattern ENDPOINT = Pattern.compile("(direct:(?://)?|seda:(?://)?)([^?]+)(.*)");

    private final Map<String, String> stored = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();

    /** @throws IllegalArgumentException if a name is that of two things */
    public StoredNames(Collection<FormerName> renamed) {
        renamed.forEach(this::add);
        renamed.stream().filter(former -> stored.containsKey(former.stored())).forEach(former -> {
            throw new IllegalArgumentException(
                    "'%s' is stored as the name of '%s', and stands for something else in the code"
                            .formatted(former.stored(), former.name()));
        });
    }

    private void add(FormerName former) {
        if (stored.put(former.name(), former.stored()) != null || current.put(former.stored(), former.name()) != null) {
            throw new IllegalArgumentException(
                    "'%s' or '%s' is declared twice".formatted(former.name(), former.stored()));
        }
    }

    /** How something is stored that the code calls by that name. */
    public String of(String name) {
        return stored.getOrDefault(name, name);
    }

    /** The same for the endpoint of a route; others are stored as they are. */
    public String ofEndpoint(String uri) {
        return renamed(uri, stored);
    }

    /** The endpoint in this code of what was stored. */
    public String currentEndpoint(String uri) {
        return renamed(uri, current);
    }

    /** A name and what it is stored as: what was stored before the renaming was declared is found too. */
    public Stream<String> allOf(String name) {
        return Stream.of(name, of(name)).distinct();
    }

    private static String renamed(String uri, Map<String, String> names) {
        Matcher endpoint = ENDPOINT.matcher(uri);
        return endpoint.matches() && names.containsKey(endpoint.group(2))
                ? endpoint.group(1) + names.get(endpoint.group(2)) + endpoint.group(3)
                : uri;
    }
}
