package io.pacenote.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the issuer knows, by name.
 *
 * @param byName the users
 */
record Users(Map<String, User> byName) {

    /**
     * A user.
     *
     * @param password as it stands in the file
     * @param roles what he may do; nothing for a member
     * @param claims what else his tokens say of him, such as his {@code userId}; null for nothing
     */
    record User(
            String password,
            @Nullable List<String> roles,
            @Nullable Map<String, Object> claims) {

        /** What his tokens say of him. */
        Map<String, Object> tokenClaims() {
            Map<String, Object> all = new HashMap<>(claims == null ? Map.of() : claims);
            all.put("roles", roles == null ? List.of() : roles);
            return all;
        }
    }
}
