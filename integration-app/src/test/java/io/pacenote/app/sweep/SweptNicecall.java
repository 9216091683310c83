package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.nicecall.Customer;
import io.pacenote.app.crash.nicecall.CustomerKind;
import io.pacenote.app.crash.nicecall.NicecallInvariants;
import io.pacenote.app.crash.nicecall.NicecallSite;
import java.net.http.HttpClient;
import java.util.List;
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
    public String name() {
        return "nicecall";
    }

    @Override
    public List<String> contexts() {
        return List.of("nicecall.caller,nicecall.dashboard,simulators", "nicecall.payment,nicecall.catcher");
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
    public Run open(Flow flow, Site site) {
        return ClientRun.of(
                new Customer(http, in(site), accepted::add),
                CUSTOMERS.incrementAndGet(),
                CustomerKind.valueOf(flow.name()));
    }

    @Override
    public SystemInvariants invariants(Site site) {
        return new NicecallInvariants(in(site), () -> accepted);
    }

    private static NicecallSite in(Site site) {
        return new NicecallSite(site.first(), site.second(), site.second(), site.first(), site.first());
    }
}
