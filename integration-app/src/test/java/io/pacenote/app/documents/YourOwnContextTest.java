package io.pacenote.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of code of the document is part of the file that was named before it, which its own module compiles and tests. */
class YourOwnContextTest {

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/your-own-context.md");
    private static final Pattern FILE_OR_BLOCK = Pattern.compile(
            "\\]\\((your-own-context/[^)]+)\\)|^```(?:java|sql|yaml)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    record Block(String code, List<Path> files) {}

    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (MatchResult match :
                FILE_OR_BLOCK.matcher(Repository.read(DOCUMENT)).results().toList()) {
            if (match.group(1) != null) {
                files.add(DOCUMENT.resolveSibling(match.group(1)));
            } else {
                blocks.add(new Block(match.group(2), List.copyOf(files)));
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isInItsFile(Block block) {
        assertThat(block.files())
                .anySatisfy(file -> assertThat(Repository.read(file)).containsPattern(asIndented(block)));
    }

    /** The lines of a block as they stand in a file, all of them further in by the same. */
    private static Pattern asIndented(Block block) {
        String lines = block.code()
                .lines()
                .map(line -> line.isEmpty() ? "" : "\\1" + Pattern.quote(line))
                .reduce("", (all, line) -> all + line + "\n");
        return Pattern.compile("(?m)" + lines.replaceFirst("\\\\1", "^( *)"));
    }
}
