package io.pacenote.benchmarks.reads;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The bare application with Camel's REST DSL as the way in, as its documentation has it, and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({BareServer.class, Upkeep.class})
@ImportAutoConfiguration({
    TaskExecutionAutoConfiguration.class,
    CamelAutoConfiguration.class,
    PlatformHttpComponentAutoConfiguration.class,
    SpringBootPlatformHttpAutoConfiguration.class
})
public class CamelApplication {

    public static void main(String[] args) {
        SpringApplication.run(CamelApplication.class, args);
    }

    @Bean
    CamelHistoryRoutes routes(BareHistory history, ObjectMapper json) {
        return new CamelHistoryRoutes(history, json);
    }
}
