package io.pacenote.app.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of who may call what, {@code pacenote.security.*}. The issuer of tokens is Spring Boot's own setting,
 * {@code spring.security.oauth2.resourceserver.jwt.*}.
 *
 * @param mode how callers are told apart
 * @param allowedHosts names besides those of loopback under which the platform's own paths may be called in mode JWT,
 *     without port
 * @param audience the name of this platform to the issuer; a token whose {@code aud} does not contain it is for somebody else
 */
@Validated
@ConfigurationProperties(SecuritySettings.PREFIX)
public record SecuritySettings(
        @DefaultValue("jwt") SecurityMode mode,
        @DefaultValue List<String> allowedHosts,
        @NotBlank @DefaultValue("pacenote") String audience) {

    static final String PREFIX = "pacenote.security";
}
