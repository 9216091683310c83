package io.pacenote.app.rights;

import io.pacenote.app.security.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application in mode jwt, which the tests of rights share. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "pacenote.security.mode=jwt")
abstract class JwtApplicationTest {

    private static final TokenIssuer ISSUER = new TokenIssuer();

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                () -> ISSUER.publicKey().toUri().toString());
    }

    /** The value of an {@code Authorization} header. */
    static String token(List<String> roles, Map<String, Object> claims) {
        return ISSUER.bearer(roles, claims);
    }
}
