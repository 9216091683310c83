package io.pacenote.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues tokens with a key of its own, whose public half the application gets as a file. */
public final class TokenIssuer {

    private final KeyPair keys;

    public TokenIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a PEM file, for {@code public-key-location}. */
    public Path publicKey() {
        String encoded = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        try {
            Path file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token that is valid until then, as the value of an {@code Authorization} header. */
    String bearer(Instant expiry, String... roles) {
        return bearer(expiry, List.of(roles), Map.of());
    }

    /** A token that is valid for an hour and has these roles and claims, as the value of an {@code Authorization} header. */
    public String bearer(List<String> roles, Map<String, Object> claims) {
        return bearer(Instant.now().plus(Duration.ofHours(1)), roles, claims);
    }

    private String bearer(Instant expiry, List<String> roles, Map<String, Object> more) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .subject("someone")
                .claim("roles", roles)
                .expirationTime(Date.from(expiry));
        more.forEach(builder::claim);
        JWTClaimsSet claims = builder.build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }
}
