package io.pacenote.app.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.ResultActions;

/** Which tokens are good: 24.9. */
class TokenTest extends JwtModeApplication {

    private static final Person OPERATOR = Person.inRole("operator");

    private final Map<String, Object> claims = TokenIssuer.claims(OPERATOR);

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
    void takesAccessTokensOfBothTypes(String type) throws Exception {
        call(ISSUER.sign(type, claims)).andExpect(status().isOk());
    }

    @Test
    void refusesATokenOfAnotherType() throws Exception {
        assertRefusal(ISSUER.sign("logout+jwt", claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "sub", "exp", "iat"})
    void refusesATokenWithout(String claim) throws Exception {
        claims.remove(claim);
        assertRefusal(ISSUER.sign("JWT", claims));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void refusesATokenWhoseClaimIsWrong(String claim, Object value) throws Exception {
        claims.put(claim, value);
        assertRefusal(ISSUER.sign("JWT", claims));
    }

    static List<Arguments> wrongClaims() {
        long now = Instant.now().getEpochSecond();
        return List.of(
                Arguments.of("aud", "somebody-else"),
                Arguments.of("aud", List.of()),
                Arguments.of("aud", Arrays.asList("somebody-else", null)),
                Arguments.of("aud", 7),
                Arguments.of("aud", null),
                Arguments.of("sub", ""),
                Arguments.of("sub", " "),
                Arguments.of("sub", null),
                Arguments.of("exp", now - 120),
                Arguments.of("exp", "tomorrow"),
                Arguments.of("exp", null),
                Arguments.of("iat", now + 120),
                Arguments.of("iat", List.of(now)),
                Arguments.of("nbf", now + 120),
                Arguments.of("roles", "operator"),
                Arguments.of("roles", 7),
                Arguments.of("roles", true),
                Arguments.of("roles", null),
                Arguments.of("roles", Map.of("operator", true)),
                Arguments.of("roles", List.of("operator", 7)),
                Arguments.of("roles", List.of("operator", "")),
                Arguments.of("roles", List.of(List.of("operator"))),
                Arguments.of("roles", Arrays.asList("operator", null)));
    }

    @Test
    void takesATokenForSeveralAudiences() throws Exception {
        claims.put("aud", List.of("somebody-else", TokenIssuer.AUDIENCE));
        call(ISSUER.sign("JWT", claims)).andExpect(status().isOk());
    }

    @Test
    void takesATokenOfAnIssuerWhoseClockIsALittleAhead() throws Exception {
        claims.put("iat", Instant.now().getEpochSecond() + 30);
        call(ISSUER.sign("JWT", claims)).andExpect(status().isOk());
    }

    @Test
    void takesATokenWithoutRolesForThatOfAMember() throws Exception {
        claims.remove("roles");
        call(ISSUER.sign("JWT", claims)).andExpect(status().isForbidden());
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        try (TokenIssuer foreign = new TokenIssuer()) {
            assertRefusal(foreign.sign("JWT", claims));
        }
    }

    private void assertRefusal(String token) throws Exception {
        call(token)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, Matchers.containsString("invalid_token")))
                .andExpect(content().contentType("application/problem+json"));
    }

    private ResultActions call(String token) throws Exception {
        return http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
