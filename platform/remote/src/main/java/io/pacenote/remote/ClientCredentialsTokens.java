package io.pacenote.remote;

import java.util.List;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Tokens of the client that is registered as {@code services}, by client credentials (RFC 6749 4.4). One is kept until it is
 * about to end or a service refuses it. If there is none to be had the call fails like any other, and its circuit breaker
 * counts that.
 */
final class ClientCredentialsTokens implements ServiceTokens {

    /** The setting that registers this process with its issuer. */
    static final String CLIENT_ID = "spring.security.oauth2.client.registration.services.client-id";

    private static final String REGISTRATION = "services";

    /** Whose token it is, to the cache. */
    private static final String THIS_PROCESS = "pacenote";

    private static final OAuth2AuthorizeRequest REQUEST = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
            .principal(THIS_PROCESS)
            .build();

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientService cache;

    ClientCredentialsTokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientService cache) {
        this.registrations = registrations;
        this.cache = cache;
    }

    @Override
    public void showIn(HttpClientBuilder client, HttpClient toIssuer) {
        OAuth2AuthorizedClientManager manager = managerThatCalls(toIssuer);
        // before the client takes one of its connections: others can use it while the issuer is asked
        client.addExecInterceptorFirst("token", (request, scope, chain) -> {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(manager));
            return forgetIfRefused(chain.proceed(request, scope));
        });
    }

    private static String token(OAuth2AuthorizedClientManager manager) {
        OAuth2AuthorizedClient authorized = manager.authorize(REQUEST);
        if (authorized == null) {
            throw new IllegalStateException(
                    "The client '" + REGISTRATION + "' is not registered for client_credentials");
        }
        return authorized.getAccessToken().getTokenValue();
    }

    /** The issuer may have other keys by now. */
    private ClassicHttpResponse forgetIfRefused(ClassicHttpResponse response) {
        if (response.getCode() == HttpStatus.SC_UNAUTHORIZED) {
            cache.removeAuthorizedClient(REGISTRATION, THIS_PROCESS);
        }
        return response;
    }

    private OAuth2AuthorizedClientManager managerThatCalls(HttpClient toIssuer) {
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(toIssuer))
                .messageConverters(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, cache);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(endpoint))
                .build());
        return manager;
    }
}
