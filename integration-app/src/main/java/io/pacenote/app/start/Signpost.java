package io.pacenote.app.start;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells where the pages are and what to try first, on the terminal of the developer who has started everything. */
@Component
@Profile("embedded")
class Signpost {

    private static final String UP = """

            Pacenote is up; Ctrl-C stops it, and the next start goes on with its data.

              Start page         %s
            """;

    private final StartGuide guide;
    private final PrintStream terminal;

    Signpost(StartGuide guide) {
        this.guide = guide;
        // not the log: these lines are to be copied
        this.terminal = System.out;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            terminal.print(text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        String address = "localhost:" + port;
        String places = guide.places().stream()
                .map(place -> "  %-18s http://%s%s%n".formatted(place.name(), address, place.path()))
                .collect(Collectors.joining());
        String trials = guide.trials(address).stream()
                .map(trial ->
                        "%n%s:%n  %s%n".formatted(trial.story(), String.join("%n  ".formatted(), trial.commands())))
                .collect(Collectors.joining());
        return UP.formatted("http://" + address + "/") + places + trials + System.lineSeparator();
    }
}
