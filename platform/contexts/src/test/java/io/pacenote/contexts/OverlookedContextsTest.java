package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.acme.shop.order.OrderRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

/** An executable jar, in which every archive has a root among the resources named "". */
@ExtendWith(OutputCaptureExtension.class)
class OverlookedContextsTest {

    private static final String WARNING = "The context shop.order is not loaded";
    private static final String CLASS = OrderRoutes.class.getName().replace('.', '/') + ".class";

    @TempDir
    private Path directory;

    @Test
    void areLookedForInAnArchiveWithASchema(CapturedOutput output) throws IOException {
        lookInto(archive("pacenote/", "pacenote/schema/"));

        assertThat(output).contains(WARNING);
    }

    @Test
    void areNotLookedForInLibraries(CapturedOutput output) throws IOException {
        lookInto(archive("db/", "META-INF/"));

        assertThat(output).doesNotContain(WARNING);
    }

    private static void lookInto(Path archive) throws IOException {
        try (URLClassLoader loader = new ExecutableJar(archive)) {
            ResourceLoader resources = new DefaultResourceLoader(loader);
            ContextScanner scanner = new ContextScanner(new StandardEnvironment(), resources);
            new OverlookedContexts(scanner, resources).warnOf(List.of());
        }
    }

    private Path archive(String... folders) throws IOException {
        Path archive = directory.resolve("shop.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive));
                InputStream routes = OrderRoutes.class.getClassLoader().getResourceAsStream(CLASS)) {
            for (String folder : folders) {
                jar.putNextEntry(new JarEntry(folder));
            }
            jar.putNextEntry(new JarEntry(CLASS));
            Objects.requireNonNull(routes).transferTo(jar);
        }
        return archive;
    }

    private static final class ExecutableJar extends URLClassLoader {

        private final URL root;

        ExecutableJar(Path archive) throws IOException {
            super(new URL[] {archive.toUri().toURL()}, null);
            root = new URL("jar:" + archive.toUri() + "!/");
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            return name.isEmpty() ? Collections.enumeration(List.of(root)) : super.findResources(name);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return OverlookedContextsTest.class.getClassLoader().loadClass(name);
        }
    }
}
