package io.pacenote.saga;

import org.jspecify.annotations.Nullable;

/**
 * What sagas to look for; null means any.
 *
 * @param key the business key
 * @param page from 0
 * @param size rows a page, 1 to 1000
 */
public record SagaSearch(
        @Nullable SagaStatus status,
        @Nullable String name,
        @Nullable String key,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 1000;

    public SagaSearch {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page must not be negative, size must be 1 to " + LARGEST_PAGE);
        }
    }
}
