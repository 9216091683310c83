package io.pacenote.app.security;

import io.pacenote.app.PacenoteApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.TokenIssuer;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The application in mode jwt, with an issuer at which its processes are known, and on engines of its own: other applications
 * in this JVM would take their part of the events.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {PacenoteApplication.class, Topics.class, Consumers.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.embedded.lifetime=application",
            "pacenote.embedded.data-dir=target/mode-jwt/${random.uuid}",
            "spring.security.oauth2.client.registration.services.client-id=pacenote",
            "spring.security.oauth2.client.registration.services.client-secret=secret",
            "spring.security.oauth2.client.registration.services.authorization-grant-type=client_credentials"
        })
@ContextConfiguration(initializers = ScenarioInModeJwt.WithIssuer.class)
@DirtiesContext
public @interface ScenarioInModeJwt {

    /** Where the application finds the issuer, and the test its tokens. */
    final class WithIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TokenIssuer issuer = new TokenIssuer();
            TestPropertyValues.of(
                            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keysUri(),
                            "spring.security.oauth2.client.provider.services.token-uri=" + issuer.tokenUri())
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("tokenIssuer", issuer);
        }
    }
}
