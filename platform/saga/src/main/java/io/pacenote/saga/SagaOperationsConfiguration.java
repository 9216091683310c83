package io.pacenote.saga;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pacenote.postgres.StoredNames;
import io.pacenote.saga.SagaAutoConfiguration.SagaSignal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees of sagas and does to them: by Java, JMX and Camel's dev console. */
@Configuration(proxyBeanMethods = false)
class SagaOperationsConfiguration {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Bean
    Sagas sagas(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SagaStore sagaStore,
            SagaEnding sagaEnding,
            SagaSignal sagaSignal,
            StoredNames names) {
        return new Sagas(
                jdbc, new TransactionTemplate(transactions), sagaStore, sagaEnding, sagaSignal.wakeUp(), names);
    }

    @Bean
    SagaSteering sagaSteering(
            JdbcClient jdbc, PlatformTransactionManager transactions, SagaStore sagaStore, SagaSignal sagaSignal) {
        return new SagaSteering(jdbc, new TransactionTemplate(transactions), sagaStore, sagaSignal.wakeUp());
    }

    @Bean
    SagaPauses sagaPauses(JdbcClient jdbc, SagaSignal sagaSignal) {
        return new SagaPauses(jdbc, sagaSignal.wakeUp());
    }

    @Bean
    SagaMBean sagaMBean(
            Sagas sagas, SagaSteering sagaSteering, SagaPauses sagaPauses, ObjectProvider<OperatorActions> actions) {
        var recorded = actions.getIfAvailable(UnrecordedActions::new);
        return new SagaMBean(sagas, sagaSteering, sagaPauses, recorded, json);
    }

    /** Camel finds it by this name, when it looks for what {@code META-INF/services/org/apache/camel/dev-console} names. */
    @Bean("saga-dev-console")
    SagaDevConsole sagaDevConsole(Sagas sagas) {
        return new SagaDevConsole(sagas);
    }
}
