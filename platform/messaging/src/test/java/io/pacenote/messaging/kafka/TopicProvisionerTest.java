package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.engines.KafkaEngine;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.Shop;
import jakarta.validation.Validation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** As many copies as the settings say, and a line that names them where Kafka cannot keep so many. */
@MessagingTest
@ExtendWith(OutputCaptureExtension.class)
class TopicProvisionerTest {

    @Autowired
    KafkaBrokers brokers;

    @Autowired
    MessagingSettings ofTheEmbeddedBroker;

    @Test
    void productionHasThreeCopiesOfWhichTwoAreInSync() {
        MessagingSettings.Topics topics = settings(Map.of());

        assertThat(topics.replication()).isEqualTo((short) 3);
        assertThat(topics.minInSyncReplicas()).isEqualTo((short) 2);
    }

    @Test
    void moreCopiesInSyncThanThereAreAreRefused() {
        MessagingSettings.Topics topics = settings(Map.of("pacenote.messaging.topics.replication", "1"));

        assertThat(Validation.buildDefaultValidatorFactory().getValidator().validate(topics))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage())
                        .isEqualTo("min-in-sync-replicas must not be greater than replication"));
    }

    @Test
    void theEmbeddedBrokerKeepsOneCopy() throws Exception {
        assertThat(ofTheEmbeddedBroker.topics().replication()).isEqualTo((short) 1);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Shop.ORDERS);
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("min.insync.replicas")
                            .value())
                    .isEqualTo("1");
        }
    }

    @Test
    void tooFewBrokersAreToldInALineThatNamesTheSetting(CapturedOutput output) {
        MessagingSettings.Topics topics = settings(Map.of("pacenote.messaging.topics.start-timeout", "10s"));
        TopicProvisioner provisioner = new TopicProvisioner(
                brokers, new DeclaredTopics(List.of(EventCatalog.of("copies").withTopics("three-copies"))), topics);

        provisioner.start();
        provisioner.stop();

        assertThat(output.getOut().lines().filter(line -> line.contains("pacenote.messaging.topics.replication")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("3 copies"));
    }

    @Test
    @DisplayName("a broker that lets this user create no topics ends the start; waiting does not help (record 73)")
    void aRefusalEndsTheStart(@TempDir Path directory) {
        try (KafkaEngine strict =
                KafkaEngine.startSecured(directory, Map.of("authorizer.class.name", NoNewTopics.class.getName()))) {
            KafkaBrokers there = new KafkaBrokers(() -> List.of(strict.bootstrapServers()), Map.of());
            TopicProvisioner provisioner = new TopicProvisioner(
                    there,
                    new DeclaredTopics(List.of(EventCatalog.of("refused").withTopics("refused"))),
                    settings(Map.of("pacenote.messaging.topics.start-timeout", "60s")));

            assertThatThrownBy(provisioner::start)
                    .isInstanceOfSatisfying(TopicsRefusedException.class, refusal -> assertThat(refusal.remedy())
                            .contains("pacenote.messaging.topics.create=false"))
                    .hasMessageContaining("does not let the application create its topics");
            assertThat(provisioner.isRunning()).isFalse();
        }
    }

    /** Where others declare the topics, and this process's user of Kafka may not. */
    @Test
    void noTopicIsCreatedIfThatIsSwitchedOff() throws Exception {
        MessagingSettings.Topics topics = settings(Map.of(
                "pacenote.messaging.topics.create", "false",
                "pacenote.messaging.topics.replication", "1",
                "pacenote.messaging.topics.min-in-sync-replicas", "1"));
        TopicProvisioner provisioner = new TopicProvisioner(
                brokers,
                new DeclaredTopics(List.of(EventCatalog.of("others").withTopics("declared-by-others"))),
                topics);

        provisioner.start();

        assertThat(provisioner.isRunning()).isFalse();
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            assertThat(admin.listTopics().names().get()).contains(Shop.ORDERS).doesNotContain("declared-by-others");
        }
    }

    private static MessagingSettings.Topics settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("pacenote.messaging", MessagingSettings.class)
                .topics();
    }

    /** Everybody may do all but create topics. */
    public static final class NoNewTopics extends StandardAuthorizer {

        @Override
        public List<AuthorizationResult> authorize(AuthorizableRequestContext request, List<Action> actions) {
            return actions.stream()
                    .map(action -> action.operation() == AclOperation.CREATE
                            ? AuthorizationResult.DENIED
                            : AuthorizationResult.ALLOWED)
                    .toList();
        }
    }
}
