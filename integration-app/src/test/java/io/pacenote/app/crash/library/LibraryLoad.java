package io.pacenote.app.crash.library;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.library.BorrowerKind.Step;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Loans by users of all kinds, fourteen of whom want the same four copies. */
public final class LibraryLoad extends ClientLoad<BorrowerKind, Step> {

    private static final int CLIENTS = 6;
    private static final Shelves SHELVES = new Shelves(4, 14);
    private static final AtomicLong BORROWERS = new AtomicLong();

    private final LibrarySite site;
    private final LibraryPromises promises;

    public LibraryLoad(LibrarySite site) {
        this(site, new LibraryPromises(), http());
    }

    private LibraryLoad(LibrarySite site, LibraryPromises promises, HttpClient http) {
        super(
                BORROWERS,
                BorrowerKind::of,
                Stream.generate(() -> new Borrower(http, site, SHELVES, promises))
                        .limit(CLIENTS)
                        .toList());
        this.site = site;
        this.promises = promises;
    }

    /** How many loans were accepted so far. */
    public int accepted() {
        return promises.loans().size();
    }

    /** What has to be true of these loans. */
    public LibraryInvariants invariants() {
        return new LibraryInvariants(site, SHELVES, promises);
    }
}
