package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings that an application has, by the metadata that Spring Boot and our modules bring along, in the form that
 * environment variables have.
 */
public final class SettingNames {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Set<String> names = new TreeSet<>();

    /** Of maps, whose keys are anybody's: the class of the values, by prefix. */
    private final Map<String, String> maps = new TreeMap<>();

    private SettingNames() {}

    public static SettingNames ofTheApplication() {
        SettingNames all = new SettingNames();
        try {
            for (URL metadata :
                    Collections.list(SettingNames.class.getClassLoader().getResources(METADATA))) {
                new JsonMapper().readTree(metadata).path("properties").forEach(all::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(JsonNode property) {
        String name = toVariable(property.path("name").asText());
        String type = property.path("type").asText();
        if (type.startsWith("java.util.Map")) {
            maps.put(name + "_", type.replaceAll(".*,|>$", ""));
        } else {
            names.add(name);
        }
    }

    /** Of a map's values, if they are of a class with setters; empty if they are plain. */
    private static Set<String> fieldsOf(String type) {
        if (type.startsWith("java.") || type.endsWith("[]")) {
            return Set.of();
        }
        try {
            return Arrays.stream(Class.forName(type).getMethods())
                    .map(method -> method.getName())
                    .filter(name -> name.startsWith("set"))
                    .map(name -> name.substring("set".length()).toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether an environment variable is one of them. */
    public boolean contain(String variable) {
        return names.contains(variable)
                || maps.entrySet().stream()
                        .anyMatch(map -> variable.startsWith(map.getKey())
                                && isFieldOf(
                                        fieldsOf(map.getValue()),
                                        variable.substring(map.getKey().length())));
    }

    private static boolean isFieldOf(Set<String> fields, String rest) {
        return fields.isEmpty() || fields.contains(rest.substring(rest.indexOf('_') + 1));
    }

    /** As Spring Boot binds it: upper case, underscores for dots, and no dashes. */
    private static String toVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
