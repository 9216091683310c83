package io.pacenote.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code and tests cite by number is written down, and what is written down of a system that is built is tested. */
class RequirementsTest {

    private static final Path REQUIREMENTS = Repository.ROOT.resolve("docs/requirements");

    /** A row of a table, a heading, or a paragraph that begin with a number; and the letter of a case in that paragraph. */
    private static final Pattern DEFINED = Pattern.compile(
            "^(?:\\| (0\\d\\d-[A-Z]\\d+|N-\\d+) \\||#+ (\\d\\.\\d+) |- \\*\\*(\\d\\.\\d+\\.\\d+)\\*\\* )",
            Pattern.MULTILINE);

    /** What begins the name of a test or a comment, and what stands behind "spec". */
    private static final Pattern CITATION = Pattern.compile(
            "(?:\"|\\* )((?:0\\d\\d(?:-[A-Z]|, )\\d|§\\d|[1345]\\.\\d)[^:\"]{0,70}):|spec ((?:§|0\\d\\d)[^):]{0,70})[):]|([145]\\.[78]\\.\\d+)");

    private static final Pattern NUMBER =
            Pattern.compile("(0\\d\\d)|(?<=[ -])([A-Z]\\d+)\\b|(N-\\d+)|(\\d\\.\\d+(?:\\.\\d+)?)");

    @Test
    void everyNumberThatIsCitedIsWrittenDown() {
        assertThat(defined()).containsAll(cited(file -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyFunctionOfASystemThatIsBuiltIsCitedByATest(String system) {
        assertThat(cited(file -> file.toString().contains("/src/test/")))
                .containsAll(defined().stream()
                        .filter(number -> number.startsWith(system + "-F"))
                        .toList());
    }

    private static Set<String> defined() {
        Set<String> numbers = new TreeSet<>();
        Repository.files(REQUIREMENTS, ".md").forEach(document -> DEFINED.matcher(Repository.read(document))
                .results()
                .forEach(match -> numbers.add(Stream.of(match.group(1), match.group(2), match.group(3))
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow())));
        return numbers;
    }

    private static Set<String> cited(Predicate<Path> where) {
        Set<String> numbers = new TreeSet<>();
        Repository.files(Repository.ROOT, ".java").stream()
                .filter(where)
                .map(Repository::read)
                .flatMap(source -> CITATION.matcher(source).results())
                .forEach(match -> addNumbers(match.group(), numbers));
        return numbers;
    }

    /** {@code 003-F2, N2, 4.5} cites three numbers. */
    private static void addNumbers(String citation, Set<String> numbers) {
        String system = "";
        var match = NUMBER.matcher(citation);
        while (match.find()) {
            if (match.group(1) != null) {
                system = match.group(1);
            } else if (match.group(2) != null) {
                numbers.add(system + "-" + match.group(2));
            } else {
                numbers.add(match.group());
            }
        }
    }
}
