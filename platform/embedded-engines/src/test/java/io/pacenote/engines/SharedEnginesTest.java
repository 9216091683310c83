package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a test of another module gets that says nothing about engines. */
@SpringBootTest
class SharedEnginesTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    KafkaConnectionDetails kafka;

    @Autowired
    Environment environment;

    @ParameterizedTest
    @CsvSource({"fsync", "synchronous_commit", "full_page_writes"})
    void theDatabaseIsDurable(String setting) {
        assertThat(jdbc.queryForObject("show " + setting, String.class)).isEqualTo("on");
    }

    @Test
    void theDatabaseSpeaksUtf8() {
        assertThat(jdbc.queryForObject("show server_encoding", String.class)).isEqualTo("UTF8");
    }

    @Test
    void theBrokerHasAnAddress() {
        assertThat(kafka.getBootstrapServers()).singleElement().asString().startsWith("127.0.0.1:");
    }

    @Test
    void theProfileEmbeddedIsActive() {
        assertThat(environment.getActiveProfiles()).containsExactly("embedded");
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
