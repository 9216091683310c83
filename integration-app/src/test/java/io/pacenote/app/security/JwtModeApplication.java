package io.pacenote.app.security;

import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The application in mode jwt, without a system, and with an issuer of its own; all tests of it share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.security.allowed-hosts=pacenote.example",
            "pacenote.contexts=engines"
        })
@AutoConfigureMockMvc
@AutoConfigureObservability(tracing = false)
abstract class JwtModeApplication {

    static final TokenIssuer ISSUER = new TokenIssuer();

    @Autowired
    protected MockMvc http;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::keysUri);
    }

    /** The value of an {@code Authorization} header. */
    static String bearer(String role) {
        return "Bearer " + ISSUER.of(Person.inRole(role)).orElseThrow();
    }
}
