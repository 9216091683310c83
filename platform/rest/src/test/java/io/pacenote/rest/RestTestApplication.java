package io.pacenote.rest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that has this module and the sample systems, and a controller such as operations have. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
public class RestTestApplication {

    @GetMapping("/ops/sample")
    String operation() {
        return "operated";
    }
}
