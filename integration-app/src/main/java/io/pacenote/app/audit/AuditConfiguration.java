package io.pacenote.app.audit;

import io.pacenote.postgres.SchemaMigration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit, in a schema of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    SchemaMigration opsSchema() {
        return new SchemaMigration("ops", "classpath:pacenote/schema/ops");
    }

    @Bean
    AuditLog auditLog(JdbcClient jdbc) {
        return new AuditLog(jdbc);
    }

    @Bean
    OperatorAudit operatorAudit(AuditLog auditLog, PlatformTransactionManager transactions) {
        return new OperatorAudit(auditLog, new TransactionTemplate(transactions));
    }

    @Bean
    AuditPurgeRoutes auditPurgeRoutes(AuditLog auditLog, AuditSettings settings) {
        return new AuditPurgeRoutes(auditLog, settings);
    }
}
