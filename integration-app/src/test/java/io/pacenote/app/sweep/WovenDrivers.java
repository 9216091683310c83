package io.pacenote.app.sweep;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.pacenote.app.sweep.inside.EffectAdvice;
import io.pacenote.app.sweep.inside.SweptMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * The drivers of an unpacked application, changed so that they tell their effects: commits, sends and acknowledgements, offset
 * commits, outgoing calls and their answers. Woven into the jars and not by an agent when they are loaded: with an agent no
 * archive of classes can be used, and a start takes twice as long.
 */
final class WovenDrivers {

    private final ClassFileLocator classes =
            ClassFileLocator.ForClassLoader.of(getClass().getClassLoader());
    private final Path libraries;

    private WovenDrivers(Path libraries) {
        this.libraries = libraries;
    }

    /**
     * Weaves the drivers of an application, and has it started by {@link SweptMain}.
     *
     * @param application its jar, which has its libraries beside it
     */
    static void in(Path application) throws IOException {
        WovenDrivers drivers = new WovenDrivers(application.resolveSibling("lib"));
        drivers.weaveCommits();
        drivers.weaveMessages();
        drivers.weaveCalls();
        Path unchanged = Files.move(application, application.resolveSibling("application.jar"));
        writeStarter(application, unchanged);
    }

    private void weaveCommits() throws IOException {
        weave("org.postgresql.jdbc.PgConnection", named("commit"), EffectAdvice.Commit.class);
        weave(
                "org.postgresql.jdbc.PgStatement",
                named("execute").and(takesArgument(0, named("org.postgresql.core.CachedQuery"))),
                EffectAdvice.Autocommit.class);
        weave("org.hsqldb.jdbc.JDBCConnection", named("commit"), EffectAdvice.Commit.class);
    }

    private void weaveMessages() throws IOException {
        weave(
                "org.apache.kafka.clients.producer.KafkaProducer",
                named("send").and(takesArguments(2)),
                EffectAdvice.Call.class);
        weave(
                "org.apache.kafka.clients.producer.internals.ProducerBatch",
                named("complete").and(isPublic()),
                EffectAdvice.Call.class);
        weave(
                "org.apache.kafka.clients.consumer.KafkaConsumer",
                namedOneOf("commitSync", "commitAsync"),
                EffectAdvice.Call.class);
    }

    private void weaveCalls() throws IOException {
        weave(
                "org.apache.hc.client5.http.impl.classic.InternalHttpClient",
                named("doExecute"),
                EffectAdvice.Call.class);
    }

    private void weave(String type, ElementMatcher<MethodDescription> methods, Class<?> advice) throws IOException {
        new ByteBuddy()
                .redefine(TypePool.Default.of(classes).describe(type).resolve(), classes)
                .visit(Advice.to(advice).on(methods))
                .make()
                .inject(libraryOf(type));
    }

    /** It has the name that it has on the class path of this test. */
    private File libraryOf(String type) throws IOException {
        try {
            Class<?> driver = Class.forName(type, false, getClass().getClassLoader());
            File here = new File(
                    driver.getProtectionDomain().getCodeSource().getLocation().getPath());
            return libraries.resolve(here.getName()).toFile();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void writeStarter(Path jar, Path application) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), startOf(application))) {
            for (Path each : classesInside()) {
                out.putNextEntry(
                        new JarEntry(SweptMain.class.getPackageName().replace('.', '/') + "/" + each.getFileName()));
                Files.copy(each, out);
            }
        }
    }

    private static Manifest startOf(Path application) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, SweptMain.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, application.getFileName().toString());
        return manifest;
    }

    private static Iterable<Path> classesInside() throws IOException {
        Path directory = Path.of(
                "target", "test-classes", SweptMain.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
