package io.pacenote.app.start;

import io.pacenote.contexts.Contexts;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells where the pages are and what to try first, on the terminal of the developer who has started everything. */
@Component
@Profile("embedded")
class Signpost {

    private static final String PAGES = """

            Pacenote is up; Ctrl-C stops it, and the next start goes on with its data.

              API, to try out    http://localhost:%1$d/api
              Sagas              http://localhost:%1$d/ops/sagas
              Routes (Hawtio)    http://localhost:%1$d/actuator/hawtio
              Health             http://localhost:%1$d/actuator/health
            """;

    private static final String LEDGER = """
              Provider's ledger  http://localhost:%1$d/simulators/psp/ledger
            """;

    private static final String TRIALS = """

            A member subscribes, and looks at his page:
              curl -i localhost:%1$d/codriver/subscriptions -H 'Content-Type: application/json' -d '{"userId": 1, "subStatus": true}'
              curl 'localhost:%1$d/codriver/mypages?userId=1'

            Member 402's card is declined, and all that was done for him is undone:
              curl -i localhost:%1$d/codriver/subscriptions -H 'Content-Type: application/json' -d '{"userId": 402, "subStatus": true}'
              curl 'localhost:%1$d/ops/sagas?status=COMPENSATED'
            """;

    private static final String CALLS = """

            A customer calls a driver and pays; where nobody drives, his money comes back (take the callId from the first answer):
              curl -i localhost:%1$d/nicecall/calls -H 'Content-Type: application/json' -d '{"mobile": "12-1234", "location": "busan", "payType": "CARD", "payAmount": 10000}'
              curl -i -X POST localhost:%1$d/nicecall/calls/payCall/1
              curl localhost:%1$d/nicecall/dashboards/myPage/1
            """;

    private final Contexts contexts;
    private final PrintStream terminal;

    Signpost(Contexts contexts) {
        this.contexts = contexts;
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
        StringBuilder text = new StringBuilder(PAGES);
        if (contexts.isPresent("simulators.psp")) {
            text.append(LEDGER);
        }
        if (contexts.isPresent("codriver.subscription")) {
            text.append(TRIALS);
        }
        if (contexts.isPresent("nicecall.caller")) {
            text.append(CALLS);
        }
        text.append(System.lineSeparator());
        return text.toString().formatted(port);
    }
}
