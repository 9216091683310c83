package io.pacenote.remote;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** By what a process proves to another of this platform that it is one of them. */
@FunctionalInterface
public interface ServiceTokens {

    /** For services elsewhere; and for all, where no issuer knows this process, as in mode open. */
    ServiceTokens NONE = (client, toIssuer) -> {};

    /**
     * Has a client show a token with each of its calls.
     *
     * @param toIssuer by which tokens are asked for, so that to ask has the same limits as to call
     */
    void showIn(HttpClientBuilder client, HttpClient toIssuer);
}
