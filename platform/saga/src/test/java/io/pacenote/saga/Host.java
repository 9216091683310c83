package io.pacenote.saga;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.example.host.HostApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts somebody else's application on a database. */
final class Host {

    private Host() {}

    static ConfigurableApplicationContext start(JdbcConnectionDetails database, String... settings) {
        return run(new SpringApplicationBuilder(HostApplication.class), database, settings);
    }

    /** With more beans of its own. */
    static ConfigurableApplicationContext startWith(
            Class<?> configuration, JdbcConnectionDetails database, String... settings) {
        return run(new SpringApplicationBuilder(HostApplication.class, configuration), database, settings);
    }

    /** @param resources what else is on its class path */
    static ConfigurableApplicationContext startOn(Path resources, JdbcConnectionDetails database, String... settings)
            throws MalformedURLException {
        URL[] more = {resources.toUri().toURL()};
        var classPath = new URLClassLoader(more, Host.class.getClassLoader());
        var application = new SpringApplicationBuilder(HostApplication.class)
                .resourceLoader(new DefaultResourceLoader(classPath));
        return run(application, database, settings);
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, JdbcConnectionDetails database, String... settings) {
        Stream<String> common = Stream.of(
                "spring.datasource.url=" + database.getJdbcUrl(),
                "spring.datasource.username=" + database.getUsername(),
                "spring.datasource.password=" + database.getPassword(),
                "pacenote.embedded.enabled=false");
        return application
                .web(WebApplicationType.NONE)
                .run(Stream.concat(common, Arrays.stream(settings))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }
}
