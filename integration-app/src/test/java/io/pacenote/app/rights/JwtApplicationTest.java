package io.pacenote.app.rights;

import io.pacenote.app.security.ScenarioInModeJwt;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application in mode jwt on engines of its own, which the tests of rights share. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.embedded.lifetime=application",
            "pacenote.embedded.data-dir=target/rights/${random.uuid}",
            "spring.security.oauth2.client.registration.services.client-id=pacenote",
            "spring.security.oauth2.client.registration.services.client-secret=secret",
            "spring.security.oauth2.client.registration.services.authorization-grant-type=client_credentials"
        })
@ContextConfiguration(initializers = ScenarioInModeJwt.WithIssuer.class)
abstract class JwtApplicationTest {

    @Autowired
    private TokenIssuer issuer;

    /** The value of an {@code Authorization} header. */
    String token(List<String> roles, Map<String, Object> claims) {
        return "Bearer "
                + issuer.of(new Person("someone", Set.copyOf(roles), claims)).orElseThrow();
    }
}
