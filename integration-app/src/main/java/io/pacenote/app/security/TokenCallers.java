package io.pacenote.app.security;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.rights.Callers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Callers by another protocol than HTTP in mode jwt: by the same tokens, decoded and read in the same way. */
final class TokenCallers implements Callers {

    /** RFC 6750, section 2.1. */
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private final JwtAuthenticationProvider tokens;

    TokenCallers(BearerTokens tokens, TokenConverter converter) {
        this.tokens = new JwtAuthenticationProvider(tokens::decode);
        this.tokens.setJwtAuthenticationConverter(converter);
    }

    @Override
    public Caller of(@Nullable String authorization) {
        try {
            return (Caller) tokens.authenticate(new BearerTokenAuthenticationToken(tokenIn(authorization)));
        } catch (AuthenticationServiceException unverified) {
            throw refusal(HttpStatus.SERVICE_UNAVAILABLE);
        } catch (AuthenticationException bad) {
            throw refusal(HttpStatus.UNAUTHORIZED);
        }
    }

    private static String tokenIn(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1))
                .orElseThrow(() -> refusal(HttpStatus.UNAUTHORIZED));
    }

    private static ProblemException refusal(HttpStatus status) {
        return new ProblemException(StatusProblems.of(status.value()));
    }
}
