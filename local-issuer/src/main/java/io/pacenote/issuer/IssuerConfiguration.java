package io.pacenote.issuer;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Spring Authorization Server with the users of the file, and nothing else of what is on the application's class path. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class IssuerConfiguration {

    /** What the application expects in {@code aud}. */
    private static final String AUDIENCE = "pacenote";

    private static final Map<String, Object> OF_A_SERVICE = Map.of("roles", List.of("service"));

    @Bean
    RegisteredClientRepository registeredClients(Clients clients, Users users) {
        return new InMemoryRegisteredClientRepository(clients.registered(users));
    }

    @Bean
    UserDetailsService userDetails(Users users) {
        UserDetails[] all = users.byName().entrySet().stream()
                .map(user -> User.withUsername(user.getKey())
                        .password("{noop}" + user.getValue().password())
                        .build())
                .toArray(UserDetails[]::new);
        return new InMemoryUserDetailsManager(all);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Users users) {
        return token -> {
            if (token.getTokenType().getValue().equals("access_token")) {
                token.getClaims()
                        .claim(JwtClaimNames.AUD, List.of(AUDIENCE))
                        .claims(claims ->
                                claims.putAll(claimsOf(token.getPrincipal().getName(), users)));
            }
        };
    }

    private static Map<String, Object> claimsOf(String name, Users users) {
        return name.equals(Clients.SERVICES)
                ? OF_A_SERVICE
                : users.byName().get(name).tokenClaims();
    }
}
