package io.pacenote.app.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pacenote.app.ops.OperationsApplicationTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

/** The log level of borrow, by environment and at run time (spec 004, 5.6). */
@OperationsApplicationTest
class BorrowLogLevelTest {

    private static final String LOGGER = "io.pacenote.library.borrow";
    private static final String ENDPOINT = "/actuator/loggers/" + LOGGER;

    private final Logger logger = LoggerFactory.getLogger(LOGGER + ".BorrowSteps");

    @Autowired
    private MockMvc http;

    @Autowired
    private LoggingSystem logging;

    @AfterEach
    void reset() {
        logging.setLogLevel(LOGGER, null);
    }

    @Test
    @DisplayName("5.6: BORROW_LOG_LEVEL of the environment is the level; without it, it is that of all of Pacenote")
    void byEnvironment() throws IOException {
        assertThat(levelWith(Map.of("BORROW_LOG_LEVEL", "DEBUG"))).isEqualTo("DEBUG");
        assertThat(levelWith(Map.of())).isEmpty();
        assertThat(logger.isInfoEnabled()).isTrue();
        assertThat(logger.isDebugEnabled()).isFalse();
    }

    @Test
    @DisplayName("5.6: the actuator changes the level while it runs")
    void atRunTime() throws Exception {
        http.perform(post(ENDPOINT).contentType("application/json").content("{\"configuredLevel\": \"DEBUG\"}"))
                .andExpect(status().isNoContent());

        http.perform(get(ENDPOINT)).andExpect(jsonPath("$.effectiveLevel").value(LogLevel.DEBUG.name()));
        assertThat(logger.isDebugEnabled()).isTrue();
    }

    private static String levelWith(Map<String, Object> variables) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment.getProperty("logging.level." + LOGGER);
    }
}
