package io.pacenote.app.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer does, and what the payment provider does to him. It is told by his number, so that the load and the fault
 * plan agree without a word.
 *
 * @param <S> what customers do
 */
public interface ClientKind<S> {

    List<S> steps();

    /** Mode and delay of the provider's fault; empty for those whom it treats well. */
    Map<String, Object> fault();

    /** The provider's name of a customer. */
    String nameOf(long number);

    /** The entry of the provider's fault plan for one of this kind. */
    default Map<String, Object> faultOf(long number) {
        Map<String, Object> entry = new HashMap<>(fault().isEmpty() ? Map.of("mode", "none") : fault());
        entry.put("match", Map.of("customer", nameOf(number)));
        return entry;
    }
}
