package io.pacenote.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;
import org.springframework.util.StringUtils;

/**
 * Who may connect to the server: the application, as a role with few rights, and the superuser, each with a password that is
 * new in each run. They are set before the server starts, in PostgreSQL's single-user mode, so that there is no moment at
 * which it lets anybody in without.
 */
final class PostgresRoles {

    /** The application's role. */
    static final String APPLICATION = "pacenote";

    /** Of all of PostgreSQL. */
    static final String SUPERUSER = "postgres";

    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** There are no sockets but TCP's, and no other roles that may log in. */
    private static final String HOST_BASED_AUTHENTICATION = """
            # written at each start of the embedded engine
            host all %1$s,%2$s 127.0.0.1/32 scram-sha-256
            host all %1$s,%2$s ::1/128 scram-sha-256
            """.formatted(APPLICATION, SUPERUSER);

    private final Path data;
    private final String password;
    private final String superuserPassword = randomPassword();

    /** @param fixedPassword the application's; null or empty for a random one */
    PostgresRoles(Path data, @Nullable String fixedPassword) {
        this.data = data;
        this.password = fixedPassword != null && StringUtils.hasText(fixedPassword) ? fixedPassword : randomPassword();
    }

    /** The application's. */
    String password() {
        return password;
    }

    String superuserPassword() {
        return superuserPassword;
    }

    /**
     * Sets who may connect to a server that does not run yet.
     *
     * @param timeout it recovers the data first, if the last server was killed
     * @throws IOException when it fails; {@code log} tells why
     */
    void set(Redirect log, Duration timeout) throws IOException {
        OwnersAlone.write(data.resolveSibling("postgres.password"), password);
        Files.writeString(data.resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION);
        // functions that the application's role can write must not be found by the superuser's statements
        ProcessBuilder singleUser = new ProcessBuilder(PostgresBinaries.INSTANCE.postgres(
                "--single",
                "-j",
                "-D",
                data.toString(),
                "-c",
                "search_path=pg_catalog",
                "-c",
                "exit_on_error=on",
                "postgres"));
        Process process =
                singleUser.redirectErrorStream(true).redirectOutput(log).start();
        try (OutputStream statements = process.getOutputStream()) {
            statements.write(statements().getBytes(UTF_8));
        }
        awaitSuccess(process, timeout);
    }

    /** With what the server stores in place of the passwords, so that no statement and no log has these. */
    private String statements() throws IOException {
        try (InputStream template = PostgresRoles.class.getResourceAsStream("roles.sql")) {
            if (template == null) {
                throw new IOException("no roles.sql");
            }
            return new String(template.readAllBytes(), UTF_8)
                    .replace("{application}", PasswordUtil.encodeScramSha256(password.toCharArray()))
                    .replace("{superuser}", PasswordUtil.encodeScramSha256(superuserPassword.toCharArray()));
        }
    }

    private static void awaitSuccess(Process process, Duration timeout) throws IOException {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("PostgreSQL's single-user mode takes longer than " + timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new IOException("PostgreSQL's single-user mode ended with " + process.exitValue());
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
