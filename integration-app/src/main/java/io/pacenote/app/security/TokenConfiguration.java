package io.pacenote.app.security;

import io.pacenote.rest.rights.Callers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.oauth2.resource.ConditionalOnPublicKeyJwtDecoder;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are verified in mode jwt. Where their keys come from is Spring Boot's matter. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "jwt", matchIfMissing = true)
class TokenConfiguration {

    @Bean
    OAuth2TokenValidator<Jwt> tokenRules(SecuritySettings settings) {
        return TokenRules.of(settings.audience(), Clock.systemUTC());
    }

    @Bean
    TokenConverter tokenConverter(OAuth2ResourceServerProperties properties, SecuritySettings settings) {
        return new TokenConverter(
                Objects.requireNonNull(properties.getJwt().getAuthoritiesClaimName()), settings.claims());
    }

    @Bean
    BearerTokens bearerTokens(JwtDecoder decoder, TokenConverter converter) {
        return new BearerTokens(decoder, converter);
    }

    @Bean
    Callers tokenCallers(BearerTokens tokens, TokenConverter converter) {
        return new TokenCallers(tokens, converter);
    }

    /** The decoder's own check takes {@code JWT} alone; {@link TokenRules} looks at the type too. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer typeByTheRules() {
        return decoder -> decoder.validateType(false);
    }

    /** As Boot's, but for the check of the type, which that one leaves no way to change. */
    @Bean
    @ConditionalOnPublicKeyJwtDecoder
    JwtDecoder publicKeyDecoder(OAuth2ResourceServerProperties properties, OAuth2TokenValidator<Jwt> rules)
            throws IOException {
        byte[] pem = properties.getJwt().readPublicKey().getBytes(StandardCharsets.UTF_8);
        RSAPublicKey key = Objects.requireNonNull(RsaKeyConverters.x509().convert(new ByteArrayInputStream(pem)));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key)
                .signatureAlgorithm(SignatureAlgorithm.from(
                        properties.getJwt().getJwsAlgorithms().get(0)))
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(JwtValidators.createDefault(), rules)));
        return decoder;
    }

    @Bean
    @Conditional(NoTokenIssuer.IsUnknown.class)
    JwtDecoder noTokenIssuer() {
        return new NoTokenIssuer();
    }
}
