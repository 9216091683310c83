package io.pacenote.rest.rights;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code x-rights}.
 *
 * @param role who has it; null: whoever has the claim
 * @param claim name of a claim that it takes, whatever its value, to reach all rows; null: none
 * @param own name of a claim, and of the field that must hold its value in the rows that are reached; null: all rows
 * @param by id of the operation, or name of another route of the context, that reads the row on which this operation acts; null
 *     where the row itself is answered or the field is a parameter or in the body
 */
public record Grant(
        @Nullable String role,
        @Nullable String claim,
        @Nullable String own,
        @Nullable String by) {

    private static final Set<String> NAMES = Set.of("role", "claim", "own", "by");

    /**
     * Reads the extension of one operation.
     *
     * @throws IllegalStateException naming the operation, when it has none, or one that grants nothing
     */
    static List<Grant> listOf(String operationId, @Nullable Object extension) {
        if (!(extension instanceof List<?> lines) || lines.isEmpty()) {
            throw new IllegalStateException(
                    "Operation %s does not say who may do it: x-rights is missing".formatted(operationId));
        }
        return lines.stream().map(line -> of(operationId, line)).toList();
    }

    private static Grant of(String operationId, Object line) {
        if (line instanceof Map<?, ?> entries && NAMES.containsAll(entries.keySet())) {
            var grant =
                    new Grant(text(entries, "role"), text(entries, "claim"), text(entries, "own"), text(entries, "by"));
            if (grant.grantsSomething()) {
                return grant;
            }
        }
        throw new IllegalStateException(
                "x-rights of operation %s has a line that is no grant: %s; it takes a role, a claim or own, or a role with own, and by with own"
                        .formatted(operationId, line));
    }

    private boolean grantsSomething() {
        return own != null ? claim == null : by == null && role != null != (claim != null);
    }

    private static @Nullable String text(Map<?, ?> entries, String name) {
        return entries.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    boolean isHeldBy(Caller caller) {
        return (role == null || caller.hasRole(role))
                && (claim == null || caller.claim(claim).isPresent())
                && (own == null || caller.claim(own).isPresent());
    }

    /** As in the table of rights: {@code operator}, {@code any userId}, {@code own userId}, {@code driver, own driverName}. */
    @Override
    public String toString() {
        return Stream.of(role, claim == null ? null : "any " + claim, own == null ? null : "own " + own)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
