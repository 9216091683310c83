package io.pacenote.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.issuer.Users.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {

    @TempDir
    private Path directory;

    @Test
    void drawsPasswordsThatNobodyKnowsBeforehand() {
        Users here = new UserFile(directory.resolve("here/users.json")).read();
        Users there = new UserFile(directory.resolve("there/users.json")).read();

        assertThat(here.byName()).containsKeys("operator", "viewer", "member");
        assertThat(here.byName().values()).extracting(User::password).doesNotHaveDuplicates();
        assertThat(here.byName().get("operator").password())
                .hasSize(32)
                .isNotEqualTo(there.byName().get("operator").password());
    }

    @Test
    void keepsWhatIsInTheFile() throws IOException {
        UserFile file = new UserFile(directory.resolve("users.json"));
        Files.writeString(file.path(), "{\"kim\": {\"password\": \"p\", \"claims\": {\"userId\": 7}}}");

        Users users = file.read();

        assertThat(users.byName()).containsOnlyKeys("kim");
        assertThat(users.byName().get("kim").tokenClaims())
                .containsEntry("userId", 7)
                .containsKey("roles");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseReadIt() throws IOException {
        UserFile file = new UserFile(directory.resolve("users.json"));

        file.read();

        assertThat(Files.getPosixFilePermissions(file.path()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
