package io.pacenote.contexts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Warns of what looks like a context and is not loaded whatever {@code pacenote.contexts} says, because its package was not
 * looked into, or its annotation is missing. Only the application's own parts of the class path are searched: its classes, and
 * archives with a contract or with a schema. Libraries have neither, and to read them all takes seconds.
 */
final class OverlookedContexts {

    private static final Logger LOG = LoggerFactory.getLogger(OverlookedContexts.class);

    private static final String CONTRACTS = "openapi/";
    private static final List<String> MARKS = List.of(CONTRACTS, "pacenote/");
    private static final String ARCHIVE = ".jar!/";
    private static final String CONTRACT_SUFFIX = ".yaml";

    private final ContextScanner scanner;
    private final ResourceLoader resources;

    OverlookedContexts(ContextScanner scanner, ResourceLoader resources) {
        this.scanner = scanner;
        this.resources = resources;
    }

    /** @param known the contexts that were found, chosen or not */
    void warnOf(List<ChosenContext> known) {
        List<ChosenContext> overlooked = roots().flatMap(root -> scanner.below(root).stream())
                .distinct()
                .filter(context -> !known.contains(context))
                .toList();
        overlooked.forEach(context -> LOG.warn(
                "The context {} is not loaded: add its package {} to pacenote.base-packages",
                context.name(),
                context.packageName()));
        systemsWithContract()
                .filter(system -> Stream.concat(known.stream(), overlooked.stream())
                        .noneMatch(context ->
                                ContextSelection.systemOf(context.name()).equals(system)))
                .forEach(system -> LOG.warn(
                        "{}{}{} is not served: no @BoundedContext(\"{}.…\") was found below io.pacenote and pacenote.base-packages",
                        CONTRACTS,
                        system,
                        CONTRACT_SUFFIX,
                        system));
    }

    private Stream<String> roots() {
        Stream<String> marked = MARKS.stream().flatMap(this::rootsWith);
        // in an executable jar these are all archives too
        Stream<String> classes = rootsWith("").filter(root -> !root.endsWith(ARCHIVE));
        return Stream.concat(classes, marked).distinct().sorted();
    }

    private Stream<String> rootsWith(String mark) {
        try {
            return Collections.list(classLoader().getResources(mark)).stream()
                    .map(Object::toString)
                    .map(url -> url.substring(0, url.length() - mark.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClassLoader classLoader() {
        ClassLoader given = resources.getClassLoader();
        return given == null ? ClassLoader.getSystemClassLoader() : given;
    }

    private Stream<String> systemsWithContract() {
        return Arrays.stream(scanner.resourcesOf("classpath*:" + CONTRACTS + "*" + CONTRACT_SUFFIX))
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - CONTRACT_SUFFIX.length()))
                .distinct()
                .sorted();
    }
}
