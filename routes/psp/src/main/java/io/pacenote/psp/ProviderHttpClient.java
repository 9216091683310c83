package io.pacenote.psp;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/**
 * Sets up the HTTP client towards the provider: as many connections as calls, every wait bounded, and no retries, no
 * redirects and no cookies, because whether a charge is repeated is for the caller alone to decide.
 */
class ProviderHttpClient implements HttpClientConfigurer, DisposableBean {

    private final PspSettings settings;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, ProviderHttpClient::newThread);

    ProviderHttpClient(PspSettings settings) {
        this.settings = settings;
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        Timeout timeout = Timeout.of(settings.timeout());
        client.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build());
        client.setDefaultRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .build());
        client.addExecInterceptorFirst("deadline", new Deadline(settings.timeout(), clock));
        client.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private static Thread newThread(Runnable task) {
        var thread = new Thread(task, "psp-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
