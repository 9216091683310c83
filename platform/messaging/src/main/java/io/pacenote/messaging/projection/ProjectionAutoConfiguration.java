package io.pacenote.messaging.projection;

import io.pacenote.messaging.EventReader;
import io.pacenote.messaging.failure.FailureAutoConfiguration;
import io.pacenote.messaging.failure.FailureClassifier;
import io.pacenote.messaging.kafka.KafkaAutoConfiguration;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.postgres.Unpooled;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The rebuild of all projections of the process. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, FailureAutoConfiguration.class})
public class ProjectionAutoConfiguration {

    @Bean
    ProjectionRebuild projectionRebuild(
            ObjectProvider<Projection> projections,
            JdbcTemplate jdbc,
            DataSource dataSource,
            TransactionTemplate transaction,
            KafkaBrokers brokers,
            EventReader reader,
            FailureClassifier failures) {
        RebuildLog log = new RebuildLog(jdbc);
        Rebuilder rebuilder = new Rebuilder(jdbc, transaction, brokers, reader, failures, log);
        return new ProjectionRebuild(projections.stream().toList(), rebuilder, log, Unpooled.like(dataSource));
    }
}
