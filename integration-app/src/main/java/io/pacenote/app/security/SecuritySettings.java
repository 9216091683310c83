package io.pacenote.app.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who may call what, {@code pacenote.security.*}. The issuer of tokens is Spring Boot's own setting,
 * {@code spring.security.oauth2.resourceserver.jwt.*}.
 *
 * @param mode how callers are told apart
 * @param allowedHosts names besides those of loopback under which the platform's own paths may be called in mode JWT,
 *     without port
 * @param trustedProxies addresses, or networks in CIDR notation, of the proxies whose {@code X-Forwarded-*} tell the address
 *     that the client used; they must set these headers, not add to those of the client
 */
@ConfigurationProperties(SecuritySettings.PREFIX)
public record SecuritySettings(
        @DefaultValue("jwt") SecurityMode mode,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> trustedProxies) {

    static final String PREFIX = "pacenote.security";
}
