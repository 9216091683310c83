package io.pacenote.app.security;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The console (Hawtio, and Jolokia behind it) in mode jwt, for browsers: an operator logs in at the issuer (authorization code
 * with PKCE) and has a session from then on. Nowhere else is there one. Since a browser sends a session's cookie by itself,
 * what changes something needs the CSRF token that Hawtio reads from its cookie. Bearer tokens go on to work.
 *
 * <p>It is there when the process is registered with the issuer as {@code console}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.security.oauth2.client.registration.console.client-id")
@ConditionalOnProperty(name = SecuritySettings.PREFIX + ".mode", havingValue = "jwt", matchIfMissing = true)
class ConsoleConfiguration {

    /** To where the issuer sends the browser back. */
    static final String CALLBACK = "/actuator/hawtio/auth/callback";

    private static final String[] CONSOLE_PATHS = {
        "/actuator/hawtio", "/actuator/hawtio/**", "/actuator/jolokia", "/actuator/jolokia/**"
    };

    private static final String CONSOLE = "/actuator/hawtio/";
    private static final String COOKIE_PATH = "/actuator";
    private static final String AUTHORIZE = "/actuator/hawtio/auth/authorize";
    private static final String LOGIN = AUTHORIZE + "/console";
    private static final String LOGOUT = "/actuator/hawtio/auth/logout";
    private static final String OPERATOR = "operator";

    /** Before the chain of all other paths. */
    @Bean
    @Order(1)
    SecurityFilterChain console(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            BearerTokens tokens,
            JwtDecoder decoder,
            TokenConverter converter)
            throws Exception {
        RefusalAsProblem refusal = new RefusalAsProblem();
        return http.securityMatcher(CONSOLE_PATHS)
                .headers(headers -> headers.addObjectPostProcessor(new HeadersFirst()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .oauth2Login(login -> login.authorizationEndpoint(
                                start -> start.authorizationRequestResolver(withPkce(registrations)))
                        .redirectionEndpoint(back -> back.baseUri(CALLBACK))
                        .userInfoEndpoint(user -> user.oidcUserService(new ConsoleUser(decoder, converter)))
                        .successHandler(toConsole()))
                .oauth2ResourceServer(tokens)
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), aPageIsAskedFor())
                        .defaultAuthenticationEntryPointFor(refusal, any -> true)
                        .accessDeniedHandler(refusal))
                .csrf(ConsoleConfiguration::tokenInCookie)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, LOGOUT))
                        .logoutSuccessHandler(goodbye()))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository registrations) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, AUTHORIZE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /**
     * No redirect: that would still count as coming from the issuer's site, and {@link ForeignPageFilter} refuses what other
     * sites lead to. The page that is left here goes on by itself.
     */
    private static AuthenticationSuccessHandler toConsole() {
        return (request, response, operator) ->
                response.setHeader("Refresh", "0; url=" + request.getContextPath() + CONSOLE);
    }

    /**
     * Hawtio leads here by a mere link. Pages of other sites cannot, which {@link ForeignPageFilter} sees to. No redirect to the
     * console: the issuer still knows the operator, and would let him in again at once.
     */
    private static LogoutSuccessHandler goodbye() {
        return (request, response, operator) -> {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write("Logged out of the console. The issuer may still know you: log out there too.");
        };
    }

    private static RequestMatcher aPageIsAskedFor() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return new AndRequestMatcher(html, request -> HttpMethod.GET.matches(request.getMethod()));
    }

    private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookiePath(COOKIE_PATH);
        cookie.setCookieCustomizer(settings -> settings.sameSite("Strict"));
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        // written with the first answer, not when somebody asks for it
        handler.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(handler);
    }
}
