package io.pacenote.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.rest.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of rights in the documents is that of the contracts. */
@OperationsApplicationTest
class RightsTableTest {

    private static final Path DOCUMENT = Path.of("../docs/security.md");

    @Autowired
    private Contracts contracts;

    @Test
    void theDocumentShowsTheRightsOfEveryOperation() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    private String table() {
        return Operations.of(contracts).stream()
                .map(operation -> "| `%s /%s%s` | %s |"
                        .formatted(operation.method(), operation.system(), operation.path(), who(operation)))
                .collect(Collectors.joining("\n", "| operation | who |\n|---|---|\n", "\n"));
    }

    private static String who(DeclaredOperation operation) {
        return operation.grants().stream().map(RightsTableTest::who).collect(Collectors.joining("; "));
    }

    private static String who(Map<String, String> grant) {
        String role = grant.getOrDefault("role", "");
        if (grant.containsKey("claim")) {
            return "any `%s`".formatted(grant.get("claim"));
        }
        String own = grant.containsKey("own") ? "own `%s`".formatted(grant.get("own")) : "";
        return role.isEmpty() || own.isEmpty() ? role + own : role + ", " + own;
    }
}
