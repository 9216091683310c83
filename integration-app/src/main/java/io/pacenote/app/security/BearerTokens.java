package io.pacenote.app.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/**
 * How a chain in mode jwt takes bearer tokens. One that is not good is 401, and one that cannot be verified, because the
 * issuer's keys are out of reach, is 503.
 */
final class BearerTokens implements Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> {

    private final JwtDecoder decoder;
    private final TokenConverter converter;
    private final RefusalAsProblem refusal = new RefusalAsProblem();

    BearerTokens(JwtDecoder decoder, TokenConverter converter) {
        this.decoder = decoder;
        this.converter = converter;
    }

    @Override
    public void customize(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> jwt.decoder(this::decode).jwtAuthenticationConverter(converter))
                .authenticationEntryPoint(refusal)
                .accessDeniedHandler(refusal)
                .withObjectPostProcessor(new FailuresAsProblems());
    }

    /** The issuer is asked for its keys with the first token, not at the start. */
    Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("The issuer of tokens does not answer", e);
        }
    }

    /** Otherwise a token that cannot be verified goes on as an exception, and ends as 500. */
    private final class FailuresAsProblems implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            var failures = new AuthenticationEntryPointFailureHandler(refusal);
            failures.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(failures);
            return filter;
        }
    }
}
