package io.pacenote.app.security;

import io.pacenote.rest.rights.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A caller as his token tells: subject and client, roles, and the claims that say which rows are his. */
final class TokenCaller extends JwtAuthenticationToken implements Caller {

    private static final long serialVersionUID = 1L;

    private static final String ROLE = "ROLE_";

    private final transient Map<String, String> claimNames;

    /** @param claimNames names of claims in this issuer's tokens, by the names that contracts have for them */
    TokenCaller(Jwt token, Collection<? extends GrantedAuthority> authorities, Map<String, String> claimNames) {
        super(token, authorities);
        this.claimNames = claimNames;
    }

    /** Subject and client (RFC 9068): one person's two applications are two callers. */
    @Override
    public String id() {
        Object client = Optional.<Object>ofNullable(getToken().getClaim("client_id"))
                .orElseGet(() ->
                        Optional.<Object>ofNullable(getToken().getClaim("azp")).orElse(""));
        return getToken().getSubject() + "\n" + client;
    }

    @Override
    public boolean isUnlimited() {
        return false;
    }

    @Override
    public boolean hasRole(String role) {
        return getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals(ROLE + role));
    }

    @Override
    public Optional<String> claim(String name) {
        Object value = getToken().getClaim(claimNames.getOrDefault(name, name));
        boolean isSingle = value instanceof Number || value instanceof String text && !text.isBlank();
        return isSingle ? Optional.of(value.toString()) : Optional.empty();
    }
}
