package io.pacenote.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the contexts that {@code pacenote.contexts} chooses. */
@SpringBootApplication
public class PacenoteApplication {

    public static void main(String[] args) {
        SpringApplication.run(PacenoteApplication.class, args);
    }
}
