package io.pacenote.app.start;

import io.pacenote.contexts.Contexts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where to look and what to try first, by what runs in this process: for the terminal and for the start page. */
@Component
class StartGuide {

    private final Contexts contexts;

    StartGuide(Contexts contexts) {
        this.contexts = contexts;
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(
                new Place(
                        "service-doc",
                        "API, to try out",
                        "/api",
                        "Every operation of every system, with a form to send it"),
                new Place("sagas", "Sagas", "/ops/sagas", "Each with its steps, attempts, errors and timeline"),
                new Place("ops", "Operations", "/ops", "Contexts, breakers, outbox, dead letters, read models"),
                new Place(
                        "console",
                        "Routes (Hawtio)",
                        "/actuator/hawtio",
                        "Diagrams with live counters, exchanges, JMX"),
                new Place("health", "Health", "/actuator/health", "What the probes of a cluster see")));
        if (contexts.isPresent("simulators.psp")) {
            places.add(new Place(
                    "ledger",
                    "Provider's ledger",
                    "/simulators/psp/ledger",
                    "What the simulated payment provider charged and gave back"));
        }
        return places;
    }

    /** @param address of this process, without a slash at the end */
    List<Trial> trials(String address) {
        List<Trial> trials = new ArrayList<>();
        if (contexts.isPresent("codriver.subscription")) {
            trials.addAll(Trial.OF_CODRIVER);
        }
        if (contexts.isPresent("nicecall.caller")) {
            trials.addAll(Trial.OF_NICECALL);
        }
        if (contexts.isPresent("teashop.order")) {
            trials.addAll(Trial.OF_TEASHOP);
        }
        if (contexts.isPresent("library.borrow")) {
            trials.addAll(Trial.OF_LIBRARY);
        }
        if (contexts.isPresent("chatbot.chat")) {
            trials.addAll(Trial.OF_CHATBOT);
        }
        return trials.stream().map(trial -> trial.at(address)).toList();
    }

    /**
     * A page or a resource.
     *
     * @param relation of a link to it
     * @param path below the address of this process
     * @param use what it is good for
     */
    record Place(String relation, String name, String path, String use) {}
}
