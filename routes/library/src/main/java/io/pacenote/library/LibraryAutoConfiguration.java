package io.pacenote.library;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BookExpired;
import io.pacenote.library.events.BookReturned;
import io.pacenote.library.events.BorrowCanceled;
import io.pacenote.library.events.BorrowConfirmed;
import io.pacenote.library.events.OutOfStock;
import io.pacenote.library.events.StockDecreased;
import io.pacenote.library.events.StockIncreased;
import io.pacenote.messaging.EventCatalog;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of library share: settings and the catalogue of events with their topic. */
@AutoConfiguration
@EnableConfigurationProperties(LibrarySettings.class)
public class LibraryAutoConfiguration {

    @Bean
    EventCatalog libraryEvents() {
        return EventCatalog.of(
                        "library",
                        BookBorrowed.class,
                        BorrowConfirmed.class,
                        BorrowCanceled.class,
                        StockDecreased.class,
                        StockIncreased.class,
                        OutOfStock.class,
                        BookReturned.class,
                        BookExpired.class)
                .withSaga(LibrarySaga.NAME)
                .withTopics(LibraryChannels.TOPIC);
    }
}
