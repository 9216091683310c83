package io.pacenote.app.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class BearerTokensTest {

    static RuntimeException[] failures() {
        return new RuntimeException[] {
            new JwtDecoderInitializationException("no keys yet", new IllegalStateException()),
            new JwtException("no keys any more")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysThatATokenCannotBeVerifiedWhileTheIssuerIsAway(RuntimeException failure) {
        JwtDecoder decoder = token -> {
            throw failure;
        };
        new WebApplicationContextRunner()
                .withUserConfiguration(Chain.class)
                .withBean(JwtDecoder.class, () -> decoder)
                .run(context -> {
                    MockMvc http = MockMvcBuilders.webAppContextSetup(context)
                            .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                            .build();
                    http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, "Bearer a.b.c"))
                            .andExpect(status().isServiceUnavailable())
                            .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                            .andExpect(content().contentType("application/problem+json"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Chain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, JwtDecoder decoder) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(new BearerTokens(decoder, new TokenConverter("roles", Map.of())))
                    .build();
        }
    }
}
