package io.pacenote.testkit;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who calls a system.
 *
 * @param name who it is to the issuer of tokens, the subject of his tokens
 * @param roles what he may do besides what a member may
 * @param claims what else his tokens say of him, such as his {@code userId}
 */
public record Person(String name, Set<String> roles, Map<String, Object> claims) {

    /** Somebody without a role. */
    public static Person member(String name, Map<String, Object> claims) {
        return new Person(name, Set.of(), claims);
    }

    public static Person inRole(String role) {
        return new Person(role, Set.of(role), Map.of());
    }
}
