package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.library.Borrower;
import io.pacenote.app.crash.library.BorrowerKind;
import io.pacenote.app.crash.library.LibraryInvariants;
import io.pacenote.app.crash.library.LibraryPromises;
import io.pacenote.app.crash.library.LibrarySite;
import io.pacenote.app.crash.library.Shelves;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Library: a flow for each kind of borrower. */
final class SweptLibrary implements SweptSystem {

    /** The book, the loan, the relay's send and its acknowledgement, a consumer, its offset: the shortest flow has more. */
    private static final int FEWEST_EFFECTS = 15;

    private static final AtomicLong BORROWERS = new AtomicLong();

    private final LibraryPromises promises = new LibraryPromises();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "library";
    }

    @Override
    public List<String> contexts() {
        return List.of("library.borrow,library.dashboard,simulators", "library.book,library.return");
    }

    @Override
    public List<Flow> flows() {
        return Stream.of(BorrowerKind.values())
                .map(kind -> new Flow(kind.name(), List.of(), FEWEST_EFFECTS))
                .toList();
    }

    @Override
    public Run open(Flow flow, Site site) {
        return ClientRun.of(
                new Borrower(http, in(site), Shelves.OF_ONE, promises),
                BORROWERS.incrementAndGet(),
                BorrowerKind.valueOf(flow.name()));
    }

    @Override
    public SystemInvariants invariants(Site site) {
        return new LibraryInvariants(in(site), Shelves.OF_ONE, promises);
    }

    private static LibrarySite in(Site site) {
        return new LibrarySite(site.second(), site.first(), site.second(), site.first(), site.first());
    }
}
