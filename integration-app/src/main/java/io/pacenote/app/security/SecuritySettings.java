package io.pacenote.app.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
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
 * @param trustedProxies addresses, or networks in CIDR notation, of the proxies whose {@code X-Forwarded-*} tell the address
 *     that the client used; they must set these headers, not add to those of the client
 * @param claims names of claims in the issuer's tokens, where they differ from those in the contracts' {@code x-rights}, such
 *     as {@code claims.userId=member_number}
 * @param audience the name of this platform to the issuer; a token whose {@code aud} does not contain it is for somebody else
 */
@Validated
@ConfigurationProperties(SecuritySettings.PREFIX)
public record SecuritySettings(
        @DefaultValue("jwt") SecurityMode mode,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Map<String, String> claims,
        @NotBlank @DefaultValue("pacenote") String audience) {

    static final String PREFIX = "pacenote.security";
}
