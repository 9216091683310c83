package io.pacenote.engines;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches where no setting names an external engine. An empty setting, as an unset variable leaves it, names none. */
abstract class EngineAbsent implements Condition {

    private final String property;

    private EngineAbsent(String property) {
        this.property = property;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return matches(context.getEnvironment());
    }

    boolean matches(Environment environment) {
        return !StringUtils.hasText(environment.getProperty(property));
    }

    /** No external PostgreSQL. */
    static final class Database extends EngineAbsent {
        Database() {
            super("spring.datasource.url");
        }
    }

    /** No external Kafka. */
    static final class Broker extends EngineAbsent {
        Broker() {
            super("pacenote.kafka.brokers");
        }
    }
}
