package io.pacenote.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/** Starts the contexts that {@code pacenote.contexts} chooses. */
@SpringBootApplication(
        // the local issuer, where it is on the class path, is an application of its own
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
public class PacenoteApplication {

    public static void main(String[] args) {
        SpringApplication.run(PacenoteApplication.class, args);
    }
}
