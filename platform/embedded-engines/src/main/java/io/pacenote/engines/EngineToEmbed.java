package io.pacenote.engines;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Matches where no setting names an external engine and an embedded one is on the class path. An empty setting, as an
 * unset variable leaves it, names none.
 */
abstract class EngineToEmbed implements Condition {

    private final String externalAddress;
    private final String embeddedServer;

    private EngineToEmbed(String externalAddress, String embeddedServer) {
        this.externalAddress = externalAddress;
        this.embeddedServer = embeddedServer;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return matches(context.getEnvironment());
    }

    boolean matches(Environment environment) {
        return environment.getProperty("pacenote.embedded.enabled", Boolean.class, true)
                && !StringUtils.hasText(environment.getProperty(externalAddress))
                && ClassUtils.isPresent(embeddedServer, null);
    }

    /** PostgreSQL. */
    static final class Database extends EngineToEmbed {
        Database() {
            super("spring.datasource.url", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
        }
    }

    /** Kafka. */
    static final class Broker extends EngineToEmbed {
        Broker() {
            super("pacenote.kafka.brokers", "kafka.server.KafkaRaftServer");
        }
    }
}
