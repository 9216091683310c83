package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;

/**
 * The flow of a system as its {@code package-info} tells it between {@code <pre>} and {@code </pre>}, with routes by their
 * names without that of the system, such as {@code payment.charge}.
 *
 * @param lines of the text
 * @param routes that it names, with the system's name
 */
record Flow(List<String> lines, List<String> routes) {

    private static final String DIRECT = "direct:";

    /** @param contexts of the system, such as {@code codriver.payment} */
    static Flow of(String systemPackage, List<String> contexts) {
        Path file = Path.of("src", "main", "java")
                .resolve(systemPackage.replace('.', '/'))
                .resolve("package-info.java");
        assertThat(file).exists();
        String text = read(file).replaceAll("(?s).*<pre>\n|\n \\* </pre>.*", "");
        String system = systemPackage.substring(systemPackage.lastIndexOf('.') + 1);
        Pattern route = Pattern.compile("(?<![\\w/])(\\w+)\\.\\w[\\w-]*");
        return new Flow(
                text.lines().toList(),
                route.matcher(text)
                        .results()
                        .filter(name -> contexts.contains(system + "." + name.group(1)))
                        .map(MatchResult::group)
                        .map(name -> system + "." + name)
                        .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps of a route's sagas by its name, and their compensations. */
    static Stream<String> sagaSteps(RouteDefinition route) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), SagaDefinition.class).stream()
                .flatMap(saga -> Stream.concat(
                        Stream.of(route.getRouteId()),
                        Optional.ofNullable(saga.getCompensation()).stream()
                                .map(compensation -> compensation.getUri().replaceFirst("^" + DIRECT + "(//)?", ""))));
    }
}
