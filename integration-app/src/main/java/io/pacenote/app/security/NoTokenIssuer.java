package io.pacenote.app.security;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Stands in where nobody is named as issuer of tokens: no token is good. The process runs all the same, since a process
 * that only consumes events has no callers.
 */
final class NoTokenIssuer implements JwtDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(NoTokenIssuer.class);
    private static final String SETTINGS = "spring.security.oauth2.resourceserver.jwt.";

    NoTokenIssuer() {
        LOG.warn("HTTP answers 401 to everybody: {}issuer-uri is not set", SETTINGS);
    }

    @Override
    public Jwt decode(String token) {
        throw new BadJwtException("no issuer of tokens is configured");
    }

    /** None of Boot's settings tells how to verify a token. */
    static final class IsUnknown implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                    .noneMatch(setting -> context.getEnvironment().containsProperty(SETTINGS + setting));
        }
    }
}
