package io.pacenote.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issuer of tokens on this machine: its keys and its token endpoint are served over HTTP, and it gives the role
 * {@code service} to whoever asks there for a token of his own (client credentials).
 */
public final class TokenIssuer implements Tokens, AutoCloseable {

    /** For whom the tokens are: {@code pacenote.security.audience}. */
    public static final String AUDIENCE = "pacenote";

    private static final Person SERVICE = Person.inRole("service");
    private static final int LIFETIME_SECONDS = 600;
    private static final String JSON = "application/json";

    private final RSAKey key;
    private final HttpServer server;

    public TokenIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/keys", exchange -> send(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::sendToken);
        server.start();
    }

    /** Where its public keys are, for {@code jwk-set-uri}. */
    public String keysUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    /** Where clients ask for tokens, for {@code token-uri}. */
    public String tokenUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    @Override
    public Optional<String> of(Person person) {
        return Optional.of(sign("at+jwt", claims(person)));
    }

    /** What a token of this person says, to be altered. */
    public static Map<String, Object> claims(Person person) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>(person.claims());
        claims.put("sub", person.name());
        claims.put("aud", List.of(AUDIENCE));
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME_SECONDS);
        claims.put("roles", List.copyOf(person.roles()));
        return claims;
    }

    /**
     * Signs whatever it is told.
     *
     * @param type the header {@code typ}
     */
    public String sign(String type, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void sendToken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        send(exchange, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}""".formatted(of(SERVICE).orElseThrow(), LIFETIME_SECONDS));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
