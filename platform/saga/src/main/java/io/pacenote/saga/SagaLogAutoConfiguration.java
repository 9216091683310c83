package io.pacenote.saga;

import org.apache.camel.spi.InterceptStrategy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;

/** Tells the saga in the log, where the log is structured ({@code logging.structured.format.*}); plain text has no place for it. */
@AutoConfiguration(after = SagaAutoConfiguration.class)
@ConditionalOnBean(Sagas.class)
@ConditionalOnExpression("'${logging.structured.format.console:}${logging.structured.format.file:}' != ''")
public class SagaLogAutoConfiguration {

    /** Camel finds it by its type. */
    @Bean
    InterceptStrategy sagaInLogLines() {
        return new SagaInLogLines();
    }
}
