package io.pacenote.remote;

import io.pacenote.tracing.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/**
 * Sets up the HTTP client towards a service: as many connections as calls, every wait bounded, and no retries, no redirects
 * and no cookies, because whether a call is repeated is for the caller alone to decide. Declare it as a bean, to whose name
 * {@code http(…).advanced().httpClientConfigurer(name)} refers.
 *
 * <p>The deadline is here and not in the circuit breaker: that of Camel goes on in another thread after it has given up, and
 * writes its late result into an exchange that has moved on.
 */
public final class RemoteHttpClient implements HttpClientConfigurer, DisposableBean {

    private final Duration deadline;
    private final int connections;
    private final ServiceTokens tokens;
    private final Tracing tracing;
    private final CloseableHttpClient toIssuer;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, RemoteHttpClient::newThread);

    /**
     * @param deadline how long a call may take from asking for a connection to the last byte of the answer
     * @param connections how many calls may be on their way at a time; the others wait, within the deadline
     * @param tokens shown with each call, to services of this platform alone; to ask for one takes its part of the deadline
     * @param tracing by which the service is told what the call is part of; who gives the token is not
     */
    public RemoteHttpClient(Duration deadline, int connections, ServiceTokens tokens, Tracing tracing) {
        this.deadline = deadline;
        this.connections = connections;
        this.tokens = tokens;
        this.tracing = tracing;
        clock.setRemoveOnCancelPolicy(true);
        HttpClientBuilder issuer = HttpClientBuilder.create();
        bound(issuer);
        this.toIssuer = issuer.build();
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        tokens.showIn(client, toIssuer);
        bound(client);
        if (tracing.isOn()) {
            client.addExecInterceptorFirst("trace", new TracedCalls(tracing));
        }
    }

    private void bound(HttpClientBuilder client) {
        Timeout timeout = Timeout.of(deadline);
        client.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build());
        client.setDefaultRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .build());
        // around all else that a call does
        client.addExecInterceptorFirst("deadline", new Deadline(deadline, clock));
        client.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        try {
            toIssuer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread newThread(Runnable task) {
        var thread = new Thread(task, "remote-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
