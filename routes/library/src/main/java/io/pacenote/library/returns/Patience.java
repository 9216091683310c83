package io.pacenote.library.returns;

import io.pacenote.library.LibrarySettings;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/**
 * Lets a return wait a little for its loan, which may be about to be decided, or on its way from borrow (spec 004, 5.7.4). Only so
 * many wait at a time, so that returns of what nobody has do not keep the others from being taken; the rest is decided at once.
 */
@Component
public class Patience {

    private final Loans loans;
    private final LibrarySettings.Returns settings;
    private final Semaphore places;

    Patience(Loans loans, LibrarySettings settings) {
        this.loans = loans;
        this.settings = settings.returns();
        this.places = new Semaphore(this.settings.maxWaiting());
    }

    /** Outside any transaction: what comes meanwhile has to be seen. */
    public void await(@Body NewReturn wanted) throws InterruptedException {
        if (isOnLoan(wanted) || !places.tryAcquire()) {
            return;
        }
        try {
            long end = System.nanoTime() + settings.patience().toNanos();
            while (!isOnLoan(wanted) && System.nanoTime() - end < 0) {
                TimeUnit.NANOSECONDS.sleep(settings.lookEvery().toNanos());
            }
        } finally {
            places.release();
        }
    }

    private boolean isOnLoan(NewReturn wanted) {
        return loans.onLoan(wanted.userId(), wanted.bookId()) >= wanted.qty();
    }
}
