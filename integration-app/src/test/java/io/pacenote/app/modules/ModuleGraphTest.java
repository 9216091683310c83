package io.pacenote.app.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which module needs which, by the POMs. */
class ModuleGraphTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern GRAPH = Pattern.compile("```mermaid\\nflowchart.*?```", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("^ *([\\w-]+) --> ([\\w-]+)$", Pattern.MULTILINE);

    private static final List<Module> OURS = Module.below(ROOT);

    /** Breaks every rule. */
    private static final List<Module> LAWLESS = List.of(
            new Module("platform", "saga", Set.of("postgres", "messaging"), Set.of()),
            new Module("platform", "rest", Set.of(), Set.of("psp")),
            new Module("routes", "psp", Set.of("rest"), Set.of()));

    @Test
    @DisplayName("platform knows no system and no port, nor do its tests")
    void platformKnowsNoSystemAndNoPort() {
        checkPlatform(OURS);
        assertThatThrownBy(() -> checkPlatform(LAWLESS)).hasMessageContaining("psp");
    }

    @Test
    @DisplayName(
            "the saga engine needs platform/postgres and platform/tracing, which need nothing, and can be used without the rest")
    void sagaNeedsPostgresAndTracingAlone() {
        checkSaga(OURS);
        assertThatThrownBy(() -> checkSaga(LAWLESS)).hasMessageContaining("messaging");
    }

    @Test
    @DisplayName("docs/architecture.md draws the modules as they are")
    void theGraphIsDrawnAsItIs() throws IOException {
        String architecture = Files.readString(ROOT.resolve("docs/architecture.md"));

        checkDrawing(architecture, OURS);
        assertThatThrownBy(() -> checkDrawing(architecture, LAWLESS)).hasMessageContaining("saga --> messaging");
    }

    private static void checkPlatform(List<Module> modules) {
        Set<String> routes = in("routes", modules).map(Module::name).collect(Collectors.toSet());
        assertThat(routes).isNotEmpty();
        assertThat(in("platform", modules)).isNotEmpty().allSatisfy(module -> {
            assertThat(module.needs()).as(module.name()).doesNotContainAnyElementsOf(routes);
            assertThat(module.needsInTests()).as(module.name()).doesNotContainAnyElementsOf(routes);
        });
    }

    private static void checkSaga(List<Module> modules) {
        assertThat(in("platform", modules).filter(module -> module.name().equals("saga")))
                .singleElement()
                .satisfies(saga -> assertThat(saga.needs()).containsExactlyInAnyOrder("postgres", "tracing"));
        assertThat(in("platform", modules)
                        .filter(module -> Set.of("postgres", "tracing").contains(module.name())))
                .allSatisfy(module -> assertThat(module.needs()).isEmpty());
    }

    private static void checkDrawing(String document, List<Module> modules) {
        Matcher graph = GRAPH.matcher(document);
        assertThat(graph.find()).isTrue();
        List<String> drawn = EDGE.matcher(graph.group())
                .results()
                .map(edge -> edge.group(1) + " --> " + edge.group(2))
                .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .flatMap(module ->
                                module.needsDirectly(modules).stream().map(need -> module.name() + " --> " + need))
                        .toList());
    }

    private static Stream<Module> in(String folder, List<Module> modules) {
        return modules.stream().filter(module -> module.folder().equals(folder));
    }
}
