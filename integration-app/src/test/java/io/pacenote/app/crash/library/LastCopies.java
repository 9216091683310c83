package io.pacenote.app.crash.library;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.library.BorrowerKind.Step;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Book after book, of each of which there is one copy, and twenty users want it at once. */
public final class LastCopies extends ClientLoad<BorrowerKind, Step> {

    /** How many books there are, and so how many loans. */
    public static final int COPIES = 20;

    private static final Shelves SHELVES = new Shelves(1, 20);
    private static final int BORROWERS = COPIES * SHELVES.borrowers();

    private final LibrarySite site;
    private final LibraryPromises promises;

    public LastCopies(LibrarySite site) {
        this(site, new LibraryPromises(), http());
    }

    private LastCopies(LibrarySite site, LibraryPromises promises, HttpClient http) {
        super(
                new AtomicLong(),
                number -> BorrowerKind.KEEPER,
                Stream.generate(() -> new Borrower(http, site, SHELVES, promises))
                        .limit(SHELVES.borrowers())
                        .toList(),
                BORROWERS);
        this.site = site;
        this.promises = promises;
    }

    /** Whether all users have been told something. */
    public boolean isOver() {
        return promises.loans().size() + promises.turnedAway().size() == BORROWERS;
    }

    /** What has to be true of these loans. */
    public LibraryInvariants invariants() {
        return new LibraryInvariants(site, SHELVES, promises);
    }
}
