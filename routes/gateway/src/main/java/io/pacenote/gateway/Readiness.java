package io.pacenote.gateway;

import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the processes of targets with several addresses whether they take requests, and leaves out who does not. */
@Component
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final String PROBE = "/actuator/health/readiness";

    private final Targets targets;
    private final TargetClient client;
    private final GatewaySettings settings;

    Readiness(Targets targets, TargetClient client, GatewaySettings settings) {
        this.targets = targets;
        this.client = client;
        this.settings = settings;
    }

    /** One after the other: each is asked for no longer than a connection may take. */
    public void ask() {
        targets.withAlternatives().forEach(this::ask);
    }

    private void ask(Address address) {
        boolean ready = isReady(address);
        if (ready != address.isReady()) {
            LOG.info("{} {}", address, ready ? "takes requests" : "takes no requests");
        }
        address.ready(ready);
    }

    private boolean isReady(Address address) {
        var probe = new HttpGet(address.of(PROBE));
        ScheduledFuture<?> end = client.breakOffAfter(settings.connectTimeout(), probe);
        try (ClassicHttpResponse answer = client.open(address, probe)) {
            return answer.getCode() == HttpStatus.SC_OK;
        } catch (IOException away) {
            return false;
        } finally {
            end.cancel(false);
        }
    }
}
