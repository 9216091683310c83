package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** The table of {@code docs/security.md} that says which context may write which topic. */
@OperationsApplicationTest
class TopicWritersTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final String OUTBOX = "outbox:";

    @Autowired
    private CamelContext camel;

    /** By context. */
    private final Map<String, Set<String>> written = new TreeMap<>();

    /** By context. */
    private final Map<String, Set<String>> read = new TreeMap<>();

    @BeforeEach
    void setUp() {
        camel.getRoutes().stream().filter(route -> route.getGroup() != null).forEach(route -> {
            writtenBy(route).forEach(topic -> add(written, route, topic));
            readBy(route).forEach(topic -> add(read, route, topic));
        });
    }

    @Test
    @DisplayName("the contexts write those topics that the AsyncAPI documents say")
    void theAsyncApiDocumentsNameTheWriters() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        events().forEach((context, topics) -> documented.put(context, topics.keySet()));

        assertThat(documented).isEqualTo(written);
    }

    @Test
    @DisplayName("the table has a row for each context that writes or reads a topic, and says which")
    void theTableIsThatOfTheRoutes() throws IOException {
        Map<String, Map<String, Set<String>>> events = events();
        List<String> expected = Stream.of(written, read)
                .flatMap(all -> all.keySet().stream())
                .sorted()
                .distinct()
                .map(context -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                context,
                                code(written.getOrDefault(context, Set.of())),
                                code(events.getOrDefault(context, Map.of()).values().stream()
                                        .flatMap(Collection::stream)
                                        .toList()),
                                code(read.getOrDefault(context, Set.of()))))
                .toList();

        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| context | writes |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).isEqualTo(expected);
    }

    private static void add(Map<String, Set<String>> all, Route route, String topic) {
        all.computeIfAbsent(route.getGroup(), any -> new TreeSet<>()).add(topic);
    }

    private Set<String> writtenBy(Route route) {
        var definition = ((ModelCamelContext) camel).getRouteDefinition(route.getRouteId());
        return ProcessorDefinitionHelper.filterTypeInOutputs(definition.getOutputs(), ToDefinition.class).stream()
                .map(to -> to.getEndpointUri().replace("://", ":"))
                .filter(uri -> uri.startsWith(OUTBOX))
                .map(uri -> uri.substring(OUTBOX.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> readBy(Route route) {
        String uri = route.getEndpoint().getEndpointUri();
        return uri.startsWith("kafka://")
                ? Set.of(uri.substring("kafka://".length()).split("[?]")[0].split(","))
                : Set.of();
    }

    private static String code(Collection<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** What the AsyncAPI documents say: by context and topic, the events that it sends. */
    private static Map<String, Map<String, Set<String>>> events() throws IOException {
        Map<String, Map<String, Set<String>>> events = new TreeMap<>();
        for (Resource document : new PathMatchingResourcePatternResolver().getResources("classpath*:asyncapi/*.yaml")) {
            Map<String, Object> api = new Yaml().load(document.getContentAsString(StandardCharsets.UTF_8));
            String system = (String) map(api.get("info")).get("title");
            map(api.get("operations")).forEach((name, operation) -> {
                String topic = last(map(map(operation).get("channel")).get("$ref"));
                String context = system + "." + name.split("[.]")[0];
                events.computeIfAbsent(context, any -> new TreeMap<>())
                        .computeIfAbsent(topic, any -> new TreeSet<>())
                        .addAll(sent(
                                map(operation), map(map(api.get("channels")).get(topic))));
            });
        }
        return events;
    }

    /** All of the channel's, if the operation names none. */
    private static Set<String> sent(Map<String, Object> operation, Map<String, Object> channel) {
        return operation.get("messages") instanceof List<?> messages
                ? messages.stream()
                        .map(message -> last(map(message).get("$ref")))
                        .collect(Collectors.toSet())
                : map(channel.get("messages")).keySet();
    }

    private static String last(Object reference) {
        String path = (String) reference;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
