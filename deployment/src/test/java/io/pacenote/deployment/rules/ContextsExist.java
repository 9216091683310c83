package io.pacenote.deployment.rules;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.deployment.Environment;
import io.pacenote.deployment.Manifests;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Each context of the application has its process, and each process runs a context that there is. */
public final class ContextsExist implements Rule {

    private static final String SIMULATORS = "simulators";

    private final Set<String> known = new TreeSet<>(contexts());

    public ContextsExist() {
        known.removeIf(context -> context.startsWith(SIMULATORS + "."));
        known.add("engines");
    }

    @Override
    public List<String> violations(Manifests manifests) {
        Set<String> run = manifests
                .workloads()
                .map(workload -> Environment.of(manifests, workload).getOrDefault("PACENOTE_CONTEXTS", "nothing"))
                .filter(contexts -> !contexts.equals(SIMULATORS))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> tooMany =
                run.stream().filter(context -> !known.contains(context)).map(context -> context + " is no context");
        Stream<String> missing =
                known.stream().filter(context -> !run.contains(context)).map(context -> context + " has no process");
        return Stream.concat(tooMany, missing).toList();
    }

    private static Set<String> contexts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BoundedContext.class));
        return scanner.findCandidateComponents("io.pacenote").stream()
                .map(found -> nameOf(found.getBeanClassName()))
                .collect(Collectors.toSet());
    }

    private static String nameOf(String type) {
        try {
            return Class.forName(type).getAnnotation(BoundedContext.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
