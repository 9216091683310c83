package io.pacenote.deployment.rules;

import io.pacenote.deployment.ApplicationSettings;
import io.pacenote.deployment.Environment;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.SettingNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each environment variable is a setting of the application, so that one that is renamed fails the build. */
public final class EnvironmentIsKnown implements Rule {

    /** The JVM's; and the one that codriver's source hands on, though nothing reads it (spec 000, 1.6). */
    private static final Set<String> OTHERS = Set.of("JAVA_TOOL_OPTIONS", "CLASS");

    private final SettingNames settings = SettingNames.ofTheApplication();

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Environment.of(manifests, workload).keySet().stream()
                        .filter(name -> !isKnown(name))
                        .map(name -> "%s: %s is no setting of the application".formatted(workload, name)))
                .toList();
    }

    private boolean isKnown(String name) {
        return Stream.of(OTHERS, ApplicationSettings.placeholders()).anyMatch(names -> names.contains(name))
                || settings.contain(name);
    }
}
