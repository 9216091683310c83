package io.pacenote.app.crash.nicecall;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.nicecall.CustomerKind.Step;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Calls by customers of all kinds. */
public final class NicecallLoad extends ClientLoad<CustomerKind, Step> {

    private static final int CLIENTS = 6;
    private static final AtomicLong CUSTOMERS = new AtomicLong();

    private final NicecallSite site;
    private final Set<Long> accepted;

    /** @param process where all parts of nicecall answer */
    public NicecallLoad(URI process) {
        this(NicecallSite.in(process));
    }

    public NicecallLoad(NicecallSite site) {
        this(site, new ConcurrentSkipListSet<>(), http());
    }

    private NicecallLoad(NicecallSite site, Set<Long> accepted, HttpClient http) {
        super(
                CUSTOMERS,
                CustomerKind::of,
                Stream.generate(() -> new Customer(http, site, accepted::add))
                        .limit(CLIENTS)
                        .toList());
        this.site = site;
        this.accepted = accepted;
    }

    /** How many calls were accepted so far. */
    public int accepted() {
        return accepted.size();
    }

    /** What has to be true of these calls. */
    public NicecallInvariants invariants() {
        return new NicecallInvariants(site, () -> accepted);
    }
}
