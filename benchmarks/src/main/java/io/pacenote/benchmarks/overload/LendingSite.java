package io.pacenote.benchmarks.overload;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.benchmarks.flow.ServerJvm;
import io.pacenote.benchmarks.flow.SiteEngines;
import io.pacenote.benchmarks.http.HttpConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Pacenote as it is packaged with the library alone, which limits nobody's rate: all users have one address here. */
final class LendingSite implements AutoCloseable {

    private static final int BOOKS = 100;
    private static final int STOCK = 1_000_000;
    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SiteEngines engines;
    private final PacenoteProcess process;
    private final JdbcClient database;
    private final AtomicLong users = new AtomicLong();

    LendingSite(SiteEngines engines) throws IOException {
        this.engines = engines;
        PacenoteJar jar =
                PacenoteJar.embedded(engines.data().resolve("library")).withJvmOptions(ServerJvm.options());
        process = new EngineAddresses(engines.jdbcUrl(), engines.password(), engines.brokers())
                .serve(jar, "library")
                .withArgument("--library.borrow.rate-limit.enabled=false")
                .start();
        process.awaitReady();
        database = JdbcClient.create(new DriverManagerDataSource(engines.superuserUrl()));
        addBooks();
    }

    private void addBooks() throws IOException {
        try (HttpConnection librarian = new HttpConnection(address())) {
            for (int book = 0; book < BOOKS; book++) {
                librarian
                        .post("/library/books", "{\"title\":\"Book %d\",\"stock\":%d}".formatted(book, STOCK))
                        .require(CREATED);
            }
        }
    }

    URI address() {
        return process.baseUri();
    }

    /** A user of his own borrows one copy. */
    HttpConnection.Answer borrow(HttpConnection connection) throws IOException {
        long user = users.incrementAndGet();
        return connection.post(
                "/library/borrows", "{\"userId\":%d,\"bookId\":%d,\"qty\":1}".formatted(user, 1 + user % BOOKS));
    }

    /**
     * Waits until all loans are decided.
     *
     * @param accepted how many there are to be, of which none may be lost, or done by half
     */
    void awaitLent(long accepted) {
        await("loans")
                .atMost(PATIENCE)
                .until(() -> count("library_borrow.borrow where status <> 'REQUESTED'") == accepted);
        long lent = count("library_borrow.borrow where status = 'BORROWED'");
        long taken = (long) BOOKS * STOCK
                - database.sql("select sum(stock) from library_book.book")
                        .query(Long.class)
                        .single();
        if (lent != accepted || taken != accepted) {
            throw new IllegalStateException(
                    "%d loans were accepted, %d lent, %d copies are gone".formatted(accepted, lent, taken));
        }
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    @Override
    public void close() {
        process.terminate();
        process.close();
        engines.close();
    }
}
