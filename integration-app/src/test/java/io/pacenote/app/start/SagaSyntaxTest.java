package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Camel 4.19 reads {@code compensation} and {@code completion} of a saga as attributes, where 4.17 has elements: what was written
 * for the one is a saga without compensation for the other. So sagas are written in Java.
 */
class SagaSyntaxTest {

    private static final Pattern SAGA = Pattern.compile(
            "\\bsaga\\s*:.*?\\b(compensation|completion)\\s*:|<saga\\b.*?\\b(compensation|completion)\\b",
            Pattern.DOTALL);

    private static final List<Path> SHIPPED = Stream.of("platform", "routes", "integration-app")
            .map(Path.of("..")::resolve)
            .toList();

    @Test
    void noSagaIsWrittenInYamlOrXml() {
        List<Path> resources =
                SHIPPED.stream().flatMap(SagaSyntaxTest::resources).toList();

        assertThat(resources).hasSizeGreaterThan(5).noneMatch(SagaSyntaxTest::hasSaga);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- saga:\n    compensation:\n      uri: direct:undo",
                "- saga:\n    sagaService: x\n    completion: direct:done",
                "<saga><compensation uri=\"direct:undo\"/></saga>",
                "<saga completion=\"direct:done\"/>"
            })
    void thatWouldBeSeen(String saga) {
        assertThat(SAGA.matcher(saga).find()).isTrue();
    }

    private static Stream<Path> resources(Path part) {
        try {
            return Files.walk(part)
                    .filter(file -> file.toString().matches(".*/src/(main|test)/resources/.*\\.(ya?ml|xml)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSaga(Path resource) {
        try {
            return SAGA.matcher(Files.readString(resource)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
