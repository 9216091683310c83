package io.pacenote.rest;

import io.pacenote.postgres.SchemaMigration;
import io.pacenote.postgres.StoredNames;
import io.pacenote.rest.idempotency.IdempotencyKeys;
import io.pacenote.rest.idempotency.IdempotencyPurgeRoutes;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.AnswerRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Idempotency-Key policy and its table. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    SchemaMigration restMigration() {
        return new SchemaMigration("rest", "classpath:pacenote/schema/rest");
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, RestSettings settings) {
        return new IdempotencyKeys(jdbc, settings.idempotencyRetention());
    }

    @Bean(IdempotentRequestPolicy.NAME)
    IdempotentRequestPolicy idempotentRequest(IdempotencyKeys keys, AnswerRenderer renderer, StoredNames names) {
        return new IdempotentRequestPolicy(keys, renderer, names);
    }

    @Bean
    IdempotencyPurgeRoutes idempotencyPurgeRoutes(IdempotencyKeys keys, RestSettings settings) {
        return new IdempotencyPurgeRoutes(keys, settings.idempotencyPurgePeriod());
    }
}
