package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to be different about his order (spec 001, 2.5): that it is cancelled. Nothing else can be changed, and
 * who asks for more is told so, rather than half of it done.
 */
final class OrderChange {

    private static final Set<String> CANCELLED = Set.of("cancelled", OrderStatus.CANCELLED.label());

    @JsonProperty
    @JsonAlias("상태")
    private @Nullable String status;

    private final Set<String> others = new TreeSet<>();

    /** For Jackson. */
    private OrderChange() {}

    @JsonAnySetter
    void other(String field, @Nullable Object value) {
        others.add(field);
    }

    /** @throws ProblemException 400 naming the field, when it asks for anything but the cancellation */
    void requireCancellation() {
        others.stream().findFirst().ifPresent(field -> {
            throw ProblemException.badRequest(field, "cannot be changed; an order can only be cancelled");
        });
        if (status == null || !CANCELLED.contains(status)) {
            throw ProblemException.badRequest("status", "must be cancelled or " + OrderStatus.CANCELLED.label());
        }
    }
}
