package io.pacenote.library.events;

import io.pacenote.messaging.Event;

/** What has happened in library. */
public sealed interface LibraryEvent extends Event permits LoanEvent, ReturnEvent, StockDecreased, StockIncreased {}
