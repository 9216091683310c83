package io.pacenote.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The image of {@code Containerfile}, for those who have a daemon, is the one of {@code pom.xml} (record 72). */
class ContainerfileTest {

    @Test
    @DisplayName("the same base, by digest, in each stage")
    void standsOnTheSameBase() throws IOException {
        String base = first("../pom.xml", "<image.base>(.+)</image.base>");

        assertThat(base).matches(".+@sha256:[0-9a-f]{64}");
        assertThat(all("Containerfile", "(?m)^FROM (\\S+)")).hasSize(2).containsOnly(base);
    }

    @Test
    @DisplayName("the same user, port, volume and flags")
    void runsAsTheOther() throws IOException {
        assertThat(first("Containerfile", "USER (.+)")).isEqualTo(first("pom.xml", "<user>(.+)</user>"));
        assertThat(first("Containerfile", "EXPOSE (.+)")).isEqualTo(first("pom.xml", "<port>(.+)</port>"));
        assertThat(first("Containerfile", "VOLUME (.+)")).isEqualTo(first("pom.xml", "<volume>(.+)</volume>"));
        assertThat(all("Containerfile", "\"(-[DX][^\"]+)\"")).isEqualTo(all("pom.xml", "<jvmFlag>(.+)</jvmFlag>"));
    }

    private static String first(String file, String pattern) throws IOException {
        return all(file, pattern).get(0);
    }

    private static List<String> all(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
