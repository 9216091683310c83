package io.pacenote.saga;

import org.apache.camel.saga.CamelSagaService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * The application has a saga service of its own, which is its choice. But one that was left behind would silently be used in
 * place of the durable one, so it is told.
 */
@AutoConfiguration(afterName = "org.apache.camel.service.lra.springboot.LraServiceAutoConfiguration")
@ConditionalOnBooleanProperty(name = "pacenote.saga.enabled", matchIfMissing = true)
@ConditionalOnBean(CamelSagaService.class)
public class ForeignSagaServiceAutoConfiguration implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignSagaServiceAutoConfiguration.class);

    private final ObjectProvider<CamelSagaService> services;

    ForeignSagaServiceAutoConfiguration(ObjectProvider<CamelSagaService> services) {
        this.services = services;
    }

    @Override
    public void afterPropertiesSet() {
        LOG.warn(
                "Sagas are not durable here: the application has {}, so pacenote-saga stays away. Remove that bean, or set"
                        + " pacenote.saga.enabled=false",
                services.stream().map(service -> service.getClass().getName()).toList());
    }
}
