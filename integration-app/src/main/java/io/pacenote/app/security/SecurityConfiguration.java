package io.pacenote.app.security;

import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.rights.Callers;
import io.pacenote.rest.systems.SystemPaths;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The two modes. In mode jwt, a system's operation is for whom its contract says ({@code x-rights}, decision record 39); the
 * platform's own paths are for the role {@code operator}, and reading {@code /ops} for {@code viewer} too.
 *
 * <p>No session, no cookie, no form: nothing that a browser would send by itself, so there is no need for CSRF tokens. The
 * console's paths are another matter: {@link ConsoleConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** What probes and scrapers read, under whatever address they know of. */
    private static final String[] OPEN_PATHS = {
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/observe/health",
        "/observe/health/**",
        "/observe/metrics"
    };

    private static final String[] OPS = {"/ops", "/ops/**"};
    private static final String[] ACTUATOR = {"/actuator", "/actuator/**"};
    private static final String[] SIMULATORS = {"/simulators", "/simulators/**"};

    private static final String OPERATOR = "operator";
    private static final String VIEWER = "viewer";
    private static final String SERVICE = "service";

    /** What pages may load: only what comes from here, and nothing that stands in the page itself. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
    FilterRegistrationBean<ForeignHostFilter> foreignHostFilter(SecuritySettings settings) {
        var filter = new FilterRegistrationBean<>(new ForeignHostFilter(HostNames.of(settings)));
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PlainPathFilter> plainPathFilter() {
        var filter = new FilterRegistrationBean<>(new PlainPathFilter());
        filter.setOrder(FIRST - 1);
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
    @ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "open")
    Callers anybody() {
        return credentials -> Caller.ANYBODY;
    }

    @Bean
    @ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "jwt", matchIfMissing = true)
    SecurityFilterChain jwt(HttpSecurity http, BearerTokens tokens) throws Exception {
        return withoutSessions(http)
                .authorizeHttpRequests(requests -> requests
                        // what they go on with was decided when the request came in
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_PATHS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPS)
                        .hasAnyRole(OPERATOR, VIEWER)
                        .requestMatchers(HttpMethod.HEAD, OPS)
                        .hasAnyRole(OPERATOR, VIEWER)
                        .requestMatchers(OPS)
                        .hasRole(OPERATOR)
                        .requestMatchers(ACTUATOR)
                        .hasRole(OPERATOR)
                        .requestMatchers(SIMULATORS)
                        .hasAnyRole(OPERATOR, VIEWER, SERVICE)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens)
                .build();
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

    /** Hawtio brings a policy of its own for its pages: its editor writes styles into them. */
    private static HeaderWriter contentSecurityPolicy() {
        RequestMatcher hawtio = PathPatternRequestMatcher.withDefaults().matcher("/actuator/hawtio/**");
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(hawtio), new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrers -> referrers.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(contentSecurityPolicy())
                .addObjectPostProcessor(new HeadersFirst());
    }

    private static HttpSecurity withoutSessions(HttpSecurity http) throws Exception {
        return http.headers(SecurityConfiguration::headers)
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
