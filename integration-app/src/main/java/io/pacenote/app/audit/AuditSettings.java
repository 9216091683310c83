package io.pacenote.app.audit;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code pacenote.ops.audit.*}.
 *
 * @param retention how long it is told what operators did
 */
@Validated
@ConfigurationProperties("pacenote.ops.audit")
public record AuditSettings(
        @DefaultValue("365d") @DurationMin(hours = 1) Duration retention) {}
