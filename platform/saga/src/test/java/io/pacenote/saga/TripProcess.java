package io.pacenote.saga;

import io.pacenote.postgres.FormerName;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more process of an application, on the database of the tests; it may as well be a context in this JVM. */
record TripProcess(ConfigurableApplicationContext context) implements AutoCloseable {

    static TripProcess start(JdbcConnectionDetails database, String participant, String... settings) {
        return new TripProcess(new SpringApplicationBuilder(TripApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments(database, participant, settings)));
    }

    /** The same with more routes. */
    static TripProcess startWith(JdbcConnectionDetails database, String participant, RouteBuilder more) {
        return new TripProcess(new SpringApplicationBuilder(TripApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("moreRoutes", more))
                .run(arguments(database, participant)));
    }

    /** The same, of a release that calls something otherwise. */
    static TripProcess startRenamed(JdbcConnectionDetails database, String participant, FormerName... renamed) {
        return new TripProcess(new SpringApplicationBuilder(TripApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> Stream.of(renamed)
                        .forEach(former -> context.getBeanFactory().registerSingleton(former.name(), former)))
                .run(arguments(database, participant)));
    }

    static String[] arguments(JdbcConnectionDetails database, String participant, String... settings) {
        Stream<String> common = Stream.of(
                "spring.datasource.url=" + database.getJdbcUrl(),
                "spring.datasource.username=" + database.getUsername(),
                "spring.datasource.password=" + database.getPassword(),
                "pacenote.embedded.enabled=false",
                "pacenote.saga.participant=" + participant,
                "pacenote.saga.poll-interval=50ms",
                "pacenote.saga.first-retry=20ms");
        Map<String, String> last = new LinkedHashMap<>();
        Stream.concat(common, Arrays.stream(settings))
                .forEach(setting -> last.put(setting.substring(0, setting.indexOf('=')), "--" + setting));
        return last.values().toArray(String[]::new);
    }

    /** A process that a test can kill. */
    static Process fork(Class<?> main, JdbcConnectionDetails database, String participant, String... settings)
            throws IOException {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> java = Stream.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath,
                main.getName(),
                "--camel.main.run-controller=true");
        return new ProcessBuilder(Stream.concat(java, Stream.of(arguments(database, participant, settings)))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    Trips trips() {
        return context.getBean(Trips.class);
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    SagaWorker worker() {
        return context.getBean(SagaWorker.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
