package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pacenote.rest.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenCallersTest {

    private static final TokenConverter CONVERTER = new TokenConverter("roles", Map.of("customerId", "member_number"));

    private static Jwt token() {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("minsu")
                .claim("member_number", 7)
                .build();
    }

    private static TokenCallers callers(JwtDecoder decoder) {
        return new TokenCallers(new BearerTokens(decoder, CONVERTER), CONVERTER);
    }

    private static HttpStatus refusal(JwtDecoder decoder) {
        return catchThrowableOfType(
                        ProblemException.class, () -> callers(decoder).of("Bearer t"))
                .problem()
                .status();
    }

    @Test
    void tellsWhoCallsAsOverHttp() {
        var caller = callers(any -> token()).of("bearer t");

        assertThat(caller.claim("customerId")).contains("7");
        assertThat(caller.isUnlimited()).isFalse();
    }

    @Test
    void refusesATokenThatIsNoGood() {
        assertThat(refusal(any -> {
                    throw new BadJwtException("over");
                }))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void saysLaterWhenATokenCannotBeVerified() {
        assertThat(refusal(any -> {
                    throw new JwtException("no keys");
                }))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(refusal(any -> {
                    throw new JwtDecoderInitializationException("no issuer", new RuntimeException());
                }))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
