package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;

/** The migrations of contexts beside those of an application's own Flyway, which Spring Boot runs. */
@SpringBootTest(classes = WarehouseApplication.class)
class MigrationPlaceTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path classPath;

    @BeforeEach
    void nothingOfTheHost() {
        jdbc.execute("drop schema if exists host cascade");
    }

    @Test
    void withoutAFlywayOfItsOwnTheApplicationsSchemaIsLeftAlone() {
        assertThat(jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void theApplicationsOwnFlywayFindsNoMigrationOfAContext() throws IOException {
        write("db/migration/V1__customer.sql");

        start("spring.flyway.schemas=host").close();

        assertThat(jdbc.queryForList(
                        "select script from host.flyway_schema_history where version is not null", String.class))
                .containsExactly("V1__customer.sql");
    }

    @Test
    void migrationsInTheFormerPlaceAreRefused() throws IOException {
        write("db/migration/simulators_scale/V1__weight.sql");

        assertThatIllegalStateException()
                .isThrownBy(() -> start("pacenote.simulators.enabled=true"))
                .withMessageContaining("classpath:db/migration/simulators_scale belongs in"
                        + " classpath:pacenote/schema/simulators_scale");
    }

    private void write(String name) throws IOException {
        Path script = classPath.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "create table customer (id bigint primary key)");
    }

    private ConfigurableApplicationContext start(String... settings) throws IOException {
        URL[] more = {classPath.toUri().toURL()};
        Stream<String> common = Stream.of(
                "spring.datasource.url=" + database.getJdbcUrl(),
                "spring.datasource.username=" + database.getUsername(),
                "spring.datasource.password=" + database.getPassword(),
                "pacenote.embedded.enabled=false");
        return new SpringApplicationBuilder(WarehouseApplication.class)
                .resourceLoader(new DefaultResourceLoader(
                        new URLClassLoader(more, getClass().getClassLoader())))
                .web(WebApplicationType.NONE)
                .run(Stream.concat(common, Arrays.stream(settings))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }
}
