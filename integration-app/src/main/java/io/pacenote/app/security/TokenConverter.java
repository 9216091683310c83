package io.pacenote.app.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.util.StringUtils;

/**
 * Who calls, as his token tells. His roles are a list of words in one claim; whoever has none is a member. A claim of
 * another shape is no token of ours: to guess at it would be to guess at rights.
 */
final class TokenConverter implements Converter<Jwt, TokenCaller> {

    private static final String ROLE_PREFIX = "ROLE_";

    private final String rolesClaim;
    private final Map<String, String> claimNames;

    /**
     * @param rolesClaim the name of the claim that holds the roles
     * @param claimNames names of claims in this issuer's tokens, by the names that contracts have for them
     */
    TokenConverter(String rolesClaim, Map<String, String> claimNames) {
        this.rolesClaim = rolesClaim;
        this.claimNames = claimNames;
    }

    /** @throws InvalidBearerTokenException when the roles are no list of words; the caller gets 401 */
    @Override
    public TokenCaller convert(Jwt token) {
        return new TokenCaller(token, roles(token), claimNames);
    }

    private List<GrantedAuthority> roles(Jwt token) {
        if (!token.hasClaim(rolesClaim)) {
            return List.of();
        }
        @Nullable Object claim = token.getClaims().get(rolesClaim);
        if (!(claim instanceof Collection<?> roles)) {
            throw wrongShape();
        }
        return roles.stream().map(this::role).toList();
    }

    private GrantedAuthority role(@Nullable Object role) {
        if (role instanceof String word && StringUtils.hasText(word)) {
            return new SimpleGrantedAuthority(ROLE_PREFIX + word);
        }
        throw wrongShape();
    }

    private InvalidBearerTokenException wrongShape() {
        return new InvalidBearerTokenException("The claim " + rolesClaim + " is not a list of words");
    }
}
