package io.pacenote.rest.rights;

import io.pacenote.rest.problem.ProblemException;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Who may do an operation.
 *
 * @param grants the first that the caller holds counts
 */
public record Rights(List<Grant> grants) {

    /** Name of the extension of an operation. */
    public static final String EXTENSION = "x-rights";

    /** What a caller reads whom no grant fits. */
    public static final String REFUSAL = "Your token does not give the right to do this";

    /** @throws IllegalStateException when the operation does not declare them */
    public static Rights of(Operation operation) {
        Map<String, Object> extensions =
                Optional.ofNullable(operation.getExtensions()).orElse(Map.of());
        return new Rights(Grant.listOf(operation.getOperationId(), extensions.get(EXTENSION)));
    }

    /**
     * What the caller reaches by this operation.
     *
     * @return the rows that are his own; empty when he reaches all
     * @throws ProblemException 403 when he may not do it at all
     */
    public Optional<OwnRows> reachOf(Caller caller) {
        if (caller.isUnlimited()) {
            return Optional.empty();
        }
        Grant grant = grants.stream()
                .filter(candidate -> candidate.isHeldBy(caller))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HttpStatus.FORBIDDEN, REFUSAL));
        return Optional.ofNullable(grant.own())
                .map(field -> new OwnRows(field, caller.claim(field).orElseThrow(), grant.by()));
    }
}
