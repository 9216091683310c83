package io.pacenote.library.events;

/** What has been brought back; the return is the business case. */
public sealed interface ReturnEvent extends LibraryEvent permits BookReturned, BookExpired {

    /** Number of the return. */
    Long id();

    /** Who has brought it. */
    Long userId();

    @Override
    default String correlationKey() {
        return String.valueOf(id());
    }
}
