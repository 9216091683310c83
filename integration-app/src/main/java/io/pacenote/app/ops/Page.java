package io.pacenote.app.ops;

import java.util.List;

/**
 * Some of a list that may be long.
 *
 * @param items those of this page
 * @param page number of the page, from 0
 * @param size most items on a page
 * @param total number of items on all pages
 */
record Page<T>(List<T> items, int page, int size, long total) {}
