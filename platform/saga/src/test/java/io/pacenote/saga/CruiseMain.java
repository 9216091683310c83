package io.pacenote.saga;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.springframework.boot.SpringApplication;

/** A process in which many sagas run at once, in groups, until it is killed. */
final class CruiseMain {

    private static final int CALLERS = 16;

    private CruiseMain() {}

    public static void main(String[] args) {
        Trips trips = SpringApplication.run(TripApplication.class, args).getBean(Trips.class);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(() -> {
                while (true) {
                    run(trips);
                }
            });
        }
    }

    private static void run(Trips trips) {
        String id = Trips.sagaId(trips.send("cruise.start", Map.of("seat", Trips.seat())));
        for (String route : new String[] {"cruise.join", "cruise.complete"}) {
            trips.send(route, Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, id, "seat", Trips.seat()));
        }
    }
}
