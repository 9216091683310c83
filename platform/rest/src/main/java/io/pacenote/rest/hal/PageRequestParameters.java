package io.pacenote.rest.hal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.pacenote.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Reads {@code ?page=&size=&sort=field,desc} as Spring Data REST has it: a size over the limit is cut to it. What is no page, size
 * or field is refused, though. The operation must declare the three parameters in its contract.
 */
public final class PageRequestParameters {

    /** Page size of a request that names none. */
    public static final int DEFAULT_SIZE = 20;

    /** Largest page size, as Spring Data REST has it. */
    public static final int MAX_SIZE = 1000;

    private static final int LAST_PAGE = Integer.MAX_VALUE / MAX_SIZE;

    private PageRequestParameters() {}

    /**
     * @param sortable fields that may be sorted by; they must be properties of the entity that is queried
     * @param byDefault order when the request names none; give it one, or pages overlap
     * @throws ProblemException 400 naming the parameter
     */
    public static Pageable of(Exchange exchange, Set<String> sortable, Sort byDefault) {
        return of(exchange, sortable.stream().collect(toMap(identity(), identity())), byDefault);
    }

    /**
     * @param sortable fields that may be sorted by, and the property of the entity that each stands for
     * @param byDefault order when the request names none, by properties
     * @throws ProblemException 400 naming the parameter
     */
    public static Pageable of(Exchange exchange, Map<String, String> sortable, Sort byDefault) {
        Message message = exchange.getMessage();
        long page = number(message, "page", 0);
        long size = number(message, "size", DEFAULT_SIZE);
        if (page < 0 || page > LAST_PAGE) {
            throw ProblemException.badRequest("page", "must be from 0 to " + LAST_PAGE);
        }
        if (size < 1) {
            throw ProblemException.badRequest("size", "must be at least 1");
        }
        Sort sort = sort(message.getHeader("sort"), sortable);
        return PageRequest.of((int) page, (int) Math.min(size, MAX_SIZE), sort.isSorted() ? sort : byDefault);
    }

    private static long number(Message message, String name, int byDefault) {
        Object sent = message.getHeader(name);
        if (sent == null) {
            return byDefault;
        }
        try {
            return Long.parseLong(sent.toString());
        } catch (NumberFormatException noNumber) {
            throw ProblemException.badRequest(name, "must be a whole number");
        }
    }

    private static Sort sort(@Nullable Object sent, Map<String, String> sortable) {
        List<?> wishes = sent instanceof List<?> several
                ? several
                : Optional.ofNullable(sent).map(List::<Object>of).orElse(List.of());
        var orders = new ArrayList<Sort.Order>();
        for (Object wish : wishes) {
            orders.addAll(orders(wish.toString(), sortable));
        }
        return Sort.by(orders);
    }

    /** {@code field}, {@code field,desc} or {@code field,other,desc}. */
    private static List<Sort.Order> orders(String wish, Map<String, String> sortable) {
        // with the empty ones at the end: a comma too many is a field without a name
        var fields = new ArrayList<>(List.of(wish.split(",", -1)));
        Optional<Sort.Direction> direction =
                Sort.Direction.fromOptionalString(fields.get(fields.size() - 1).toUpperCase(Locale.ROOT));
        if (direction.isPresent()) {
            fields.remove(fields.size() - 1);
        }
        if (fields.isEmpty() || !sortable.keySet().containsAll(fields)) {
            throw ProblemException.badRequest(
                    "sort",
                    "must name one of "
                            + String.join(
                                    ", ", sortable.keySet().stream().sorted().toList()));
        }
        return fields.stream()
                .map(field -> new Sort.Order(direction.orElse(Sort.Direction.ASC), sortable.get(field)))
                .toList();
    }
}
