package io.pacenote.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code bin/split} would start. That it does so, and how it goes on, is {@link SplitSystemsIT}'s. */
@DisabledOnOs(OS.WINDOWS)
class SplitPlanTest {

    private static final Path SCRIPT = Path.of("..", "bin", "split");

    @Test
    @DisplayName("0.5: one system has the ports of its source document")
    void oneSystemHasItsOwnPorts() throws Exception {
        assertThat(split(0, "plan", "codriver"))
                .containsExactly(
                        "codriver.subscription 8082",
                        "codriver.mypage 8083",
                        "codriver.payment 8084",
                        "codriver.management 8085",
                        "gateway 8088");
    }

    @Test
    @DisplayName("all systems have a process for each context, each at a port of its own, and one gateway")
    void allSystemsHaveAProcessForEachContext() throws Exception {
        List<String> planned = split(0, "plan");

        assertThat(planned.stream().map(line -> line.split(" ")[0].replaceFirst("\\..*", "")))
                .containsExactly(all("codriver", "teashop", "chatbot", "nicecall", "library"));
        assertThat(planned.stream().map(line -> line.split(" ")[1]))
                .doesNotHaveDuplicates()
                .endsWith("8080");
    }

    private static String[] all(String... systems) {
        List<String> names = new ArrayList<>();
        for (String system : systems) {
            names.addAll(List.of(system, system, system, system));
        }
        names.add("gateway");
        return names.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch, there is no system nosuch; there are codriver teashop chatbot nicecall library",
        "jwt, there is no system jwt; there are codriver teashop chatbot nicecall library",
        "codriver codriver, 'each system once, not codriver codriver'"
    })
    @DisplayName("a system that there is not, or twice, is refused in a line, and nothing is started")
    void refusesWhatThereIsNot(String systems, String reason) throws Exception {
        assertThat(split(1, systems.split(" "))).containsExactly("split | " + reason);
    }

    private static List<String> split(int status, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(status);
        return output.lines().toList();
    }
}
