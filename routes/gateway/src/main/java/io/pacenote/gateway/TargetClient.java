package io.pacenote.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/**
 * The HTTP client towards all targets: no retries, no redirects, no cookies, nothing unpacked. It hands an answer over as soon as
 * its head is there; unlike that of {@code pacenote-remote}, which reads answers whole.
 */
final class TargetClient implements DisposableBean {

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, TargetClient::newThread);

    TargetClient(GatewaySettings settings) {
        clock.setRemoveOnCancelPolicy(true);
        Timeout deadline = Timeout.of(settings.deadline());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(deadline)
                                .setTimeToLive(TimeValue.of(settings.connectionLife()))
                                // whether the other side has closed it meanwhile is looked at before each use
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .setResponseTimeout(deadline)
                        .setExpectContinueEnabled(false)
                        .build())
                .setUserAgent("pacenote-gateway")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Sends the request, and returns when the head of the answer is there. Whoever gets it has to close it. */
    ClassicHttpResponse open(Address address, HttpUriRequestBase request) throws IOException {
        return client.executeOpen(address.host(), request, null);
    }

    /** Breaks the request off after that time, whatever it waits for, unless that is cancelled before. */
    ScheduledFuture<?> breakOffAfter(Duration time, HttpUriRequestBase request) {
        return clock.schedule(request::cancel, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread newThread(Runnable task) {
        var thread = new Thread(task, "gateway-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
