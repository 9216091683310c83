package io.pacenote.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each decision record tells its date and status, and stands in the index with them. */
class DecisionIndexTest {

    private static final Path DECISIONS = Repository.ROOT.resolve("docs/decisions");
    private static final Pattern HEAD = Pattern.compile("# (\\d+)\\. (.+)\n\n(\\d{4}-\\d{2}-\\d{2}), (.+?)\\.?\n");

    @Test
    void theIndexHasEveryRecord() {
        List<String> rows = Repository.files(DECISIONS, ".md").stream()
                .filter(record -> !record.endsWith("README.md"))
                .map(DecisionIndexTest::row)
                .toList();

        assertThat(rows).isNotEmpty();
        assertThat(Repository.read(DECISIONS.resolve("README.md")).lines().filter(line -> line.matches("\\| \\d.*")))
                .zipSatisfy(rows, (line, row) -> assertThat(line).startsWith(row))
                .allMatch(line -> line.matches(".*\\| [^|]{10,} \\|"));
    }

    private static String row(Path record) {
        Matcher head = HEAD.matcher(Repository.read(record));
        assertThat(head.lookingAt())
                .as("%s begins with number, title, date and status", record)
                .isTrue();
        return "| %s | [%s](%s) | %s | %s | "
                .formatted(head.group(1), head.group(2), record.getFileName(), head.group(3), head.group(4));
    }
}
