package io.pacenote.benchmarks.reads;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Spring MVC and JDBC, and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({BareServer.class, BareEndpoint.class, Upkeep.class})
public class BareApplication {

    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }
}
