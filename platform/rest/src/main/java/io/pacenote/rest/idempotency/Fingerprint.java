package io.pacenote.rest.idempotency;

import io.pacenote.rest.server.OperationRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two requests are the same: method, path, query and body. Under which host name, with or without the system's
 * name, and in which order of the parameters it was sent makes no difference.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, hexadecimal. */
    static String of(OperationRequest request) {
        String text = String.join("\n", request.getMethod(), request.resource(), request.body());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
