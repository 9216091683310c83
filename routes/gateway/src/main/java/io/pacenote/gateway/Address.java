package io.pacenote.gateway;

import java.net.URI;
import org.apache.hc.core5.http.HttpHost;

/** Where a process of a context answers, and whether it takes requests at the moment. */
final class Address {

    private final String base;
    private final HttpHost host;
    private volatile boolean ready = true;

    /** @param base an absolute address with host, by {@code http} or {@code https}, to which paths are appended */
    Address(URI base) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.host = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
    }

    HttpHost host() {
        return host;
    }

    /** @param pathAndQuery percent-encoded, with a slash at its beginning */
    URI of(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    boolean isReady() {
        return ready;
    }

    void ready(boolean isReady) {
        ready = isReady;
    }

    @Override
    public String toString() {
        return base;
    }
}
