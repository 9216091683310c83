package io.pacenote.saga;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code pacenote.saga.health.*}.
 *
 * @param downWhenStuck whether health is DOWN while a saga is STUCK; else their number is a detail, as one saga that waits for
 *     an operator keeps no other from working
 */
@ConfigurationProperties("pacenote.saga.health")
public record SagaHealthSettings(@DefaultValue("false") boolean downWhenStuck) {}
