package io.pacenote.tasks;

import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.TracingAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code tasks:} known to Camel. */
@AutoConfiguration(after = TracingAutoConfiguration.class)
public class TasksAutoConfiguration {

    /** Camel finds a component by the name of its bean. */
    @Bean
    TasksComponent tasks(
            PlatformTransactionManager transactions,
            ApplicationEventPublisher listeners,
            Tracing tracing,
            ObjectProvider<TraceOfSaga> sagas) {
        var trace = new TaskTrace(tracing, sagas.getIfAvailable(() -> TraceOfSaga.NONE));
        return new TasksComponent(new TransactionTemplate(transactions), listeners::publishEvent, trace);
    }

    /** Camel finds it by this name, when it looks for what {@code META-INF/services/org/apache/camel/dev-console} names. */
    @Bean("tasks-dev-console")
    TasksDevConsole tasksDevConsole() {
        return new TasksDevConsole();
    }
}
