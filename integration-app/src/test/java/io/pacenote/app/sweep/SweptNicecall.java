package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.nicecall.Customer;
import io.pacenote.app.crash.nicecall.CustomerKind;
import io.pacenote.app.crash.nicecall.NicecallInvariants;
import io.pacenote.app.crash.nicecall.NicecallSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Nicecall: a flow for each kind of customer. */
final class SweptNicecall implements SweptSystem {

    /** The call, the relay's send and its acknowledgement, two consumers, their offsets: the shortest flow has more. */
    private static final int FEWEST_EFFECTS = 15;

    private static final AtomicLong CUSTOMERS = new AtomicLong();

    private final Set<Long> accepted = new ConcurrentSkipListSet<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String contexts() {
        return "nicecall,simulators";
    }

    @Override
    public List<Flow> flows() {
        return Stream.of(CustomerKind.values())
                .map(kind -> new Flow(kind.name(), settings(kind), FEWEST_EFFECTS))
                .toList();
    }

    private static List<String> settings(CustomerKind kind) {
        return kind == CustomerKind.TIMED_OUT ? List.of("--nicecall.deadline=4s") : List.of();
    }

    @Override
    public Run open(Flow flow, URI process) {
        return new Caller(CustomerKind.valueOf(flow.name()), process);
    }

    @Override
    public SystemInvariants invariants(URI process) {
        return new NicecallInvariants(new NicecallSite(process), () -> accepted);
    }

    private final class Caller implements Run {

        private final long number = CUSTOMERS.incrementAndGet();
        private final Customer customer;
        private final CustomerKind kind;

        Caller(CustomerKind kind, URI process) {
            this.kind = kind;
            this.customer = new Customer(http, new NicecallSite(process), accepted::add);
            customer.become(number, kind);
        }

        @Override
        public Map<String, Object> fault() {
            return kind.faultOf(number);
        }

        @Override
        public void goOn() throws InterruptedException {
            customer.goOn();
        }

        @Override
        public boolean isDone() {
            return customer.isDone();
        }
    }
}
