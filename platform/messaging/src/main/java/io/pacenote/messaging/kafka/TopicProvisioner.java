package io.pacenote.messaging.kafka;

import io.pacenote.messaging.MessagingSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the declared topics that are absent. A start waits for it a little, so that it usually finds them; when the broker
 * is away, the start goes on and the topics are created as soon as the broker is there. A broker that refuses to create them
 * ends the start, as waiting does not help.
 */
final class TopicProvisioner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);

    /** Starts early and stops late: before and after the routes. */
    private static final int PHASE = 0;

    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final long RETRY_MS = 1_000;

    private final KafkaBrokers brokers;
    private final DeclaredTopics topics;
    private final MessagingSettings.Topics settings;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile @Nullable Thread worker;
    private volatile @Nullable TopicsRefusedException refusal;
    private volatile boolean waiting = true;
    private volatile boolean told;

    TopicProvisioner(KafkaBrokers brokers, DeclaredTopics topics, MessagingSettings.Topics settings) {
        this.brokers = brokers;
        this.topics = topics;
        this.settings = settings;
    }

    /** @throws TopicsRefusedException when the broker lets this application create no topics */
    @Override
    public void start() {
        if (topics.names().isEmpty() || !settings.create()) {
            return;
        }
        // an embedded broker starts by this, and recovers what a crash left: in that time nobody expects an answer
        brokers.bootstrapServers();
        Thread thread = new Thread(this::createUntilDone, "topic-provisioner");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
        awaitAnswer();
        waiting = false;
        TopicsRefusedException refused = refusal;
        if (refused != null) {
            stop();
            throw refused;
        }
    }

    private void awaitAnswer() {
        try {
            if (!answered.await(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS) && !told) {
                LOG.warn("Kafka does not answer; topics are created as soon as it does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void createUntilDone() {
        try {
            while (!tryCreate()) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MS);
            }
            answered.countDown();
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the topics were created");
        }
    }

    private boolean tryCreate() throws InterruptedException {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            create(admin);
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("Topics are not created yet", e);
            note(e.getCause());
            return false;
        }
    }

    /** Once: it is tried again, as brokers and rights may be added to a process that has started meanwhile. */
    private void note(@Nullable Throwable cause) {
        if (told) {
            return;
        }
        if (cause instanceof InvalidReplicationFactorException) {
            told = true;
            LOG.warn(
                    "Kafka has not enough brokers for {} copies of each topic, so that none is created: add brokers, or set pacenote.messaging.topics.replication and min-in-sync-replicas",
                    settings.replication());
        } else if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
            told = true;
            refuse(cause);
        }
    }

    private void refuse(Throwable cause) {
        var refused = new TopicsRefusedException(
                "Kafka does not let the application create its topics: " + cause.getMessage(),
                "Give the application's user of Kafka the right to create topics; or let others create them, and set pacenote.messaging.topics.create=false (environment PACENOTE_MESSAGING_TOPICS_CREATE).",
                cause);
        refusal = refused;
        answered.countDown();
        if (!waiting) {
            LOG.error("{} {}", refused.getMessage(), refused.remedy());
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> absent = topics.names().stream()
                .filter(topic -> !existing.contains(topic))
                .map(this::toNewTopic)
                .toList();
        try {
            admin.createTopics(absent).all().get();
        } catch (ExecutionException e) {
            // another process was faster; the next look will tell
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            create(admin);
        }
    }

    /** Events are the history that projections are rebuilt from: they are kept for ever. */
    private NewTopic toNewTopic(String name) {
        return new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(-1),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        String.valueOf(settings.minInSyncReplicas())));
    }
}
