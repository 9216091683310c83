package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

/** {@code mvn spring-boot:run} runs the build up to the phase test-compile. */
class FormattingCheckTest {

    /** Maven's phases after that, up to the tests. */
    private static final List<String> BEFORE_TESTS = List.of("process-test-classes", "test");

    @Test
    void runsBeforeTheTestsButNotWhenTheApplicationIsTriedOut() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", "pom.xml").toFile());

        String phase = XPathFactory.newInstance()
                .newXPath()
                .evaluate("//plugin[artifactId='spotless-maven-plugin']/executions/execution/phase", pom);

        assertThat(phase).isIn(BEFORE_TESTS);
    }
}
