package io.pacenote.messaging.deadletter;

import java.util.List;

/**
 * Some dead letters, newest first.
 *
 * @param items those of this page
 * @param page number of the page, from 0
 * @param size most items on a page
 * @param total number of dead letters on all pages
 */
public record DeadLetterPage(List<DeadLetter> items, int page, int size, long total) {}
