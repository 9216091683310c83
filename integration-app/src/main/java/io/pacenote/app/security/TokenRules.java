package io.pacenote.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.util.StringUtils;

/**
 * What a token needs besides a signature, an issuer and times that fit: it is an access token, it was issued for this
 * platform, it says for whom and since when, and it ends at some time (RFC 9068 2.2).
 */
final class TokenRules {

    /** RFC 9068 2.1, and what issuers send that are older than it. */
    private static final String[] TYPES = {"JWT", "at+jwt", "application/at+jwt"};

    /** By how much an issuer's clock may be ahead of this one; as much as Spring Security allows for the end of a token. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private TokenRules() {}

    /** @param audience the name that a token's {@code aud} has to contain */
    static OAuth2TokenValidator<Jwt> of(String audience, Clock clock) {
        JwtTypeValidator type = new JwtTypeValidator(TYPES);
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                type,
                new JwtAudienceValidator(audience),
                new JwtClaimValidator<>(JwtClaimNames.SUB, subject -> StringUtils.hasText((String) subject)),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Instant.class::isInstance),
                // a token without it is read as one that was issued just before it ends: in the future
                new JwtClaimValidator<Instant>(
                        JwtClaimNames.IAT,
                        issued -> issued != null
                                && !issued.isAfter(clock.instant().plus(SKEW)))));
    }
}
