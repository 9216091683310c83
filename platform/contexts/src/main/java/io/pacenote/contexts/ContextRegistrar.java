package io.pacenote.contexts;

import io.pacenote.postgres.FormerName;
import io.pacenote.postgres.SchemaMigration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds the {@link BoundedContext}s on the classpath and loads the packages of those that are chosen. */
final class ContextRegistrar implements ImportBeanDefinitionRegistrar {

    private static final Logger LOG = LoggerFactory.getLogger(ContextRegistrar.class);

    /** Where the systems that come with the platform are. */
    private static final String SHIPPED = "io.pacenote";

    /** Not below {@code db}, where an application's own Flyway looks. */
    private static final String MIGRATIONS = "classpath:pacenote/schema/";

    private static final String FORMER_MIGRATIONS = "classpath:db/migration/";

    private final Environment environment;
    private final ResourceLoader resources;

    ContextRegistrar(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        ContextScanner scanner = new ContextScanner(environment, resources);
        List<ChosenContext> known = findContexts(scanner);
        new OverlookedContexts(scanner, resources).warnOf(known);
        ContextSelection selection = selection();
        selection.check(
                known.stream().flatMap(context -> context.names().stream()).toList());
        List<ChosenContext> chosen = known.stream()
                .filter(context -> context.names().stream().anyMatch(selection::includes))
                .toList();
        chosen.forEach(context -> load(context, registry));
        LOG.info("Contexts of this process: {}", names(chosen));
    }

    private static String names(List<ChosenContext> contexts) {
        return contexts.isEmpty()
                ? "none"
                : contexts.stream().map(ChosenContext::name).sorted().collect(Collectors.joining(", "));
    }

    private List<ChosenContext> findContexts(ContextScanner scanner) {
        return Stream.concat(Stream.of(SHIPPED), list("pacenote.base-packages", List.of()).stream())
                .flatMap(base -> scanner.inPackage(base).stream())
                .distinct()
                .toList();
    }

    private ContextSelection selection() {
        boolean simulators = environment.getProperty("pacenote.simulators.enabled", Boolean.class, false);
        return new ContextSelection(list("pacenote.contexts", List.of("all")), simulators);
    }

    private List<String> list(String property, List<String> byDefault) {
        return Binder.get(environment)
                .bind(property, Bindable.listOf(String.class))
                .orElse(byDefault);
    }

    private void load(ChosenContext context, BeanDefinitionRegistry registry) {
        AutoConfigurationPackages.register(registry, context.packageName());
        var scanner = new ClassPathBeanDefinitionScanner(registry, true, environment, resources);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BoundedContext.class));
        // two contexts may well use the same word for different things
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.scan(context.packageName());
        register(registry, context.name() + ".context", ChosenContext.class, context);
        context.renamed().ifPresent(former -> register(registry, context.name() + ".former", FormerName.class, former));

        String location = MIGRATIONS + context.schema();
        if (resources.getResource(location).exists()) {
            var migration = new SchemaMigration(context.schema(), location);
            register(registry, context.name() + ".migration", SchemaMigration.class, migration);
        } else {
            refuseFormerLocation(context.schema());
        }
    }

    /** Where they are no longer looked for: the context would start on tables that nobody has made. */
    private void refuseFormerLocation(String schema) {
        String former = FORMER_MIGRATIONS + schema;
        if (resources.getResource(former).exists()) {
            throw new IllegalStateException("%s belongs in %s: Spring Boot's own Flyway finds it where it is"
                    .formatted(former, MIGRATIONS + schema));
        }
    }

    private static <T> void register(BeanDefinitionRegistry registry, String name, Class<T> type, T instance) {
        registry.registerBeanDefinition(
                name,
                BeanDefinitionBuilder.genericBeanDefinition(type, () -> instance)
                        .getBeanDefinition());
    }
}
