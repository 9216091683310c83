package io.pacenote.app.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for this machine that nobody else has signed, in the forms that servers and their clients want.
 *
 * @param keyStore with the private key, PKCS12
 * @param trustStore with the certificate alone, PKCS12
 * @param pem the certificate
 * @param keyPem the private key, PKCS 8
 */
record Certificate(Path keyStore, Path trustStore, Path pem, Path keyPem) {

    static final String PASSWORD = "changeit";

    private static final String ALIAS = "server";

    /** Makes a new one, with the JDK's own tool. */
    static Certificate in(Path directory) {
        Path keys = directory.resolve("keys.p12");
        Path trust = directory.resolve("trust.p12");
        Path pem = directory.resolve("server.pem");
        Path key = directory.resolve("server.key");
        try {
            keytool(
                    keys,
                    "-genkeypair",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1");
            keytool(keys, "-exportcert", "-rfc", "-file", pem.toString());
            keytool(trust, "-importcert", "-noprompt", "-file", pem.toString());
            Files.writeString(key, pemOfKey(keys));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Certificate(keys, trust, pem, key);
    }

    private static void keytool(Path store, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        all.addAll(List.of(command));
        all.addAll(List.of(
                "-alias", ALIAS, "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
    }

    private static String pemOfKey(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
