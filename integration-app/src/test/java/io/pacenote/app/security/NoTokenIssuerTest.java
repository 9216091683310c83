package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class NoTokenIssuerTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(OnlyWithoutIssuer.class);

    @Test
    void takesNoTokenForGood() {
        JwtDecoder decoder = new NoTokenIssuer();
        assertThatThrownBy(() -> decoder.decode("a.b.c")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void standsInWhereNoIssuerIsNamed() {
        application.run(context -> assertThat(context).hasSingleBean(JwtDecoder.class));
    }

    @Test
    void leavesTheFieldToAnIssuer() {
        application
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=https://issuer.example")
                .run(context -> assertThat(context).doesNotHaveBean(JwtDecoder.class));
    }

    static class OnlyWithoutIssuer {

        @Bean
        @Conditional(NoTokenIssuer.IsUnknown.class)
        JwtDecoder decoder() {
            return new NoTokenIssuer();
        }
    }
}
