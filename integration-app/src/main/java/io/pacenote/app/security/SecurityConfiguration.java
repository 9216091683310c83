package io.pacenote.app.security;

import io.pacenote.rest.systems.SystemPaths;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The two modes. In mode jwt, whoever has a valid token may use the systems, and the role {@code operator} the platform's
 * own paths. Which member sees which rows, and the other roles, are not decided here yet.
 *
 * <p>No session, no cookie, no form: nothing that a browser would send by itself, so there is no need for CSRF tokens.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** What probes and scrapers read, under whatever address they know of. */
    private static final String[] OPEN_PATHS = {"/actuator/health", "/actuator/health/**", "/actuator/prometheus"};

    private static final String[] OPERATOR_PATHS = {
        "/ops", "/ops/**", "/actuator", "/actuator/**", "/simulators", "/simulators/**"
    };

    private static final String OPERATOR = "operator";

    /** Before CORS (-110), which precedes security (-100). */
    private static final int FIRST = -120;

    /** First of all, so that all others see the client's address. */
    @Bean
    FilterRegistrationBean<TrustedProxyFilter> trustedProxyFilter(SecuritySettings settings) {
        var filter = new FilterRegistrationBean<>(new TrustedProxyFilter(settings.trustedProxies()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ForeignPageFilter> foreignPageFilter(SystemPaths systems, SecuritySettings settings) {
        var filter = new FilterRegistrationBean<>(new ForeignPageFilter(systems, HostNames.of(settings)));
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    @ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "open")
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return withoutSessions(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "jwt", matchIfMissing = true)
    SecurityFilterChain jwt(HttpSecurity http) throws Exception {
        RefusalAsProblem refusal = new RefusalAsProblem();
        return withoutSessions(http)
                .authorizeHttpRequests(requests -> requests
                        // what they go on with was decided when the request came in
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_PATHS)
                        .permitAll()
                        .requestMatchers(OPERATOR_PATHS)
                        .hasRole(OPERATOR)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal))
                .build();
    }

    @Bean
    @Conditional(NoTokenIssuer.IsUnknown.class)
    @ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "jwt", matchIfMissing = true)
    JwtDecoder noTokenIssuer() {
        return new NoTokenIssuer();
    }

    /** A request is measured as a whole; one observation for each filter it passes takes longer than the filters. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static NoHandlerIntrospection noHandlerIntrospection() {
        return new NoHandlerIntrospection();
    }

    /** Rules are about paths as Spring MVC reads them, and need no handler to be known. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Which methods a path knows is the path's own business: it answers 405 and tells which. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    private static HttpSecurity withoutSessions(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.addObjectPostProcessor(new HeadersFirst()))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
