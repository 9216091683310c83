package io.pacenote.deployment;

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
    private static final Properties ALL = load("application.yaml");

    private ApplicationSettings() {}

    /** What one file of the application says by itself. */
    static Properties load(String file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(file));
        return Objects.requireNonNull(yaml.getObject());
    }

    public static String get(String name) {
        return String.valueOf(Objects.requireNonNull(ALL.get(name), name));
    }

    /** Environment variables that it asks for by their names. */
    public static Set<String> placeholders() {
        return ALL.values().stream()
                .flatMap(value -> PLACEHOLDER.matcher(String.valueOf(value)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
