package io.pacenote.deployment;

import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The application's own {@code application.yaml}. */
public final class ApplicationSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final String EXPOSED = "management.endpoints.web.exposure.include[";
    private static final Properties ALL = load();

    private ApplicationSettings() {}

    private static Properties load() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject());
    }

    public static boolean has(String name) {
        return ALL.containsKey(name);
    }

    public static String get(String name) {
        return String.valueOf(Objects.requireNonNull(ALL.get(name), name));
    }

    /** Endpoints of the actuator that HTTP shows. */
    public static List<String> exposed() {
        return ALL.stringPropertyNames().stream()
                .filter(name -> name.startsWith(EXPOSED))
                .map(ALL::getProperty)
                .toList();
    }

    /** Environment variables that it asks for by their names. */
    public static Set<String> placeholders() {
        return ALL.values().stream()
                .flatMap(value -> PLACEHOLDER.matcher(String.valueOf(value)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
