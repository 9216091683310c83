package io.pacenote.messaging.inbox;

import io.pacenote.messaging.MessagingSettings;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps the inbox from growing for ever. Every process does it; it is one cheap statement. */
final class InboxPurge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPurge.class);

    private final Inbox inbox;
    private final MessagingSettings.Inbox settings;
    private @Nullable ScheduledExecutorService timer;

    InboxPurge(Inbox inbox, MessagingSettings.Inbox settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        long interval = settings.purgeInterval().toMillis();
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "inbox-purge");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::purge, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void purge() {
        try {
            LOG.debug("Forgot {} events", inbox.purge(settings.retention()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The inbox was not purged, trying again later: {}", e.toString());
        }
    }
}
