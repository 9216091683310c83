package io.pacenote.rest;

import io.pacenote.postgres.FormerName;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that has this module and the sample systems, and a controller such as operations have. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
public class RestTestApplication {

    /** As it was called in the first release. */
    @Bean
    FormerName createThing() {
        return new FormerName("sample.thing.create", "sample.thing.make");
    }

    @GetMapping("/ops/sample")
    String operation() {
        return "operated";
    }
}
