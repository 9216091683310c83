package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.teashop.Buyer;
import io.pacenote.app.crash.teashop.BuyerKind;
import io.pacenote.app.crash.teashop.Promises;
import io.pacenote.app.crash.teashop.TeashopInvariants;
import io.pacenote.app.crash.teashop.TeashopSite;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Teashop: a flow for each kind of customer. */
final class SweptTeashop implements SweptSystem {

    /** The order, the relay's send and its acknowledgement, a consumer, its offset: the shortest flow has more. */
    private static final int FEWEST_EFFECTS = 15;

    private static final AtomicLong BUYERS = new AtomicLong();

    private final Promises promises = new Promises();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "teashop";
    }

    @Override
    public List<String> contexts() {
        return List.of("teashop.order,teashop.customer,simulators", "teashop.pay,teashop.store");
    }

    @Override
    public List<Flow> flows() {
        return Stream.of(BuyerKind.values())
                .map(kind -> new Flow(kind.name(), settings(kind), FEWEST_EFFECTS))
                .toList();
    }

    private static List<String> settings(BuyerKind kind) {
        List<String> settings = new ArrayList<>();
        if (kind.isShippedByHand()) {
            settings.add("--teashop.store.auto-ship=false");
        }
        if (kind == BuyerKind.NEVER_SHIPPED) {
            settings.add("--teashop.deadline=4s");
        }
        return settings;
    }

    @Override
    public Run open(Flow flow, Site site) {
        return ClientRun.of(
                new Buyer(http, in(site), promises), BUYERS.incrementAndGet(), BuyerKind.valueOf(flow.name()));
    }

    @Override
    public SystemInvariants invariants(Site site) {
        return new TeashopInvariants(in(site), promises);
    }

    private static TeashopSite in(Site site) {
        return new TeashopSite(site.first(), site.second(), site.second(), site.first(), site.first());
    }
}
