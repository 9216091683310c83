package io.pacenote.contexts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds {@link BoundedContext}s by their annotation, without loading their classes. */
final class ContextScanner {

    private final ClassPathScanningCandidateComponentProvider provider;
    private final ResourceLoader resources;
    private final MetadataReaderFactory classes;

    ContextScanner(Environment environment, ResourceLoader resources) {
        this.resources = resources;
        this.classes = new CachingMetadataReaderFactory(resources);
        this.provider = new ClassPathScanningCandidateComponentProvider(false, environment);
        provider.setResourceLoader(resources);
        provider.setMetadataReaderFactory(classes);
        provider.addIncludeFilter(new AnnotationTypeFilter(BoundedContext.class));
    }

    /** The contexts in a package and below it, wherever on the class path. */
    List<ChosenContext> inPackage(String base) {
        return provider.findCandidateComponents(base).stream()
                .map(ContextScanner::metadata)
                .map(ContextScanner::toContext)
                .toList();
    }

    /**
     * The contexts in a part of the class path, whatever their packages.
     *
     * @param root URL of a directory or of the inside of an archive, with a slash at its end
     */
    List<ChosenContext> below(String root) {
        return Arrays.stream(resourcesOf(root + "**/*.class"))
                .flatMap(this::metadata)
                .filter(type -> type.hasAnnotation(BoundedContext.class.getName()))
                .map(ContextScanner::toContext)
                .toList();
    }

    /** @param pattern see {@link org.springframework.core.io.support.PathMatchingResourcePatternResolver} */
    Resource[] resourcesOf(String pattern) {
        try {
            return ResourcePatternUtils.getResourcePatternResolver(resources).getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationMetadata metadata(BeanDefinition definition) {
        return ((AnnotatedBeanDefinition) definition).getMetadata();
    }

    /** Nothing for what is no class that this Java can read: it is no context that was overlooked. */
    private Stream<AnnotationMetadata> metadata(Resource file) {
        try {
            return Stream.of(classes.getMetadataReader(file).getAnnotationMetadata());
        } catch (IOException | RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    private static ChosenContext toContext(AnnotationMetadata type) {
        var context = type.getAnnotations().get(BoundedContext.class);
        return new ChosenContext(
                context.getString("value"),
                context.getString("formerly"),
                Objects.requireNonNull(type.getClassName()).replaceFirst("\\.[^.]+$", ""));
    }
}
