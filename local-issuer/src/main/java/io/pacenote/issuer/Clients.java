package io.pacenote.issuer;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * As whom the application is known to its issuer, with secrets that hold for this run.
 *
 * @param servicesSecret of the client that asks for tokens for calls between contexts
 * @param consoleSecret of the client that has operators log in
 * @param redirects where a browser may be sent to after the login
 */
record Clients(String servicesSecret, String consoleSecret, List<String> redirects) {

    static final String SERVICES = "services";
    static final String CONSOLE = "console";

    private static final String PLAIN = "{noop}";

    /**
     * @param port of the application; on 127.0.0.1 any port is good (RFC 8252 7.3)
     * @param callback path of the application to which the issuer sends the browser back
     */
    static Clients draw(int port, String callback) {
        return new Clients(
                Secret.draw(),
                Secret.draw(),
                List.of("http://127.0.0.1" + callback, "http://localhost:" + port + callback));
    }

    /** And each user is a client of his own, so that he gets a token without a browser. */
    List<RegisteredClient> registered(Users users) {
        RegisteredClient services = client(SERVICES, servicesSecret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        RegisteredClient console = client(CONSOLE, consoleSecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(redirects))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        Stream<RegisteredClient> persons = users.byName().entrySet().stream()
                .map(user -> client(user.getKey(), user.getValue().password())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build());
        return Stream.concat(Stream.of(services, console), persons).toList();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(PLAIN + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
