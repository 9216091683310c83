package io.pacenote.app.crash.teashop;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.teashop.BuyerKind.Step;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Orders by customers of all kinds. */
public final class TeashopLoad extends ClientLoad<BuyerKind, Step> {

    private static final int CLIENTS = 4;
    private static final AtomicLong BUYERS = new AtomicLong();

    private final TeashopSite site;
    private final Promises promises;

    public TeashopLoad(TeashopSite site) {
        this(site, new Promises(), http());
    }

    private TeashopLoad(TeashopSite site, Promises promises, HttpClient http) {
        super(
                BUYERS,
                BuyerKind::of,
                Stream.generate(() -> new Buyer(http, site, promises))
                        .limit(CLIENTS)
                        .toList());
        this.site = site;
        this.promises = promises;
    }

    /** How many orders were accepted so far. */
    public int accepted() {
        return promises.accepted().size();
    }

    /** What has to be true of these orders. */
    public TeashopInvariants invariants() {
        return new TeashopInvariants(site, promises);
    }
}
