package io.pacenote.issuer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.issuer.Users.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file with the users. Where there is none it is written, with one user for each role and passwords of chance: there is no
 * password that somebody could know beforehand.
 *
 * @param path where it is
 */
record UserFile(Path path) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final List<String> ROLES =
            List.of("operator", "viewer", "marketer", "driver", "seller", "librarian");

    Users read() {
        try {
            if (Files.notExists(path)) {
                write(oneOfEach());
            }
            return new Users(JSON.readValue(path.toFile(), new TypeReference<Map<String, User>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The users of the local issuer, " + path, e);
        }
    }

    private static Map<String, User> oneOfEach() {
        Map<String, User> users = new LinkedHashMap<>();
        ROLES.forEach(role -> users.put(role, new User(Secret.draw(), List.of(role), Map.of())));
        users.put(
                "member",
                new User(Secret.draw(), List.of(), Map.of("userId", 1, "customerId", 1, "mobile", "12-1234")));
        return users;
    }

    private void write(Map<String, User> users) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Files.createFile(path);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        JSON.writeValue(path.toFile(), users);
    }
}
