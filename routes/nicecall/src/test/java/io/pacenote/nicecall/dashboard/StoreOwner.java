package io.pacenote.nicecall.dashboard;

import io.pacenote.nicecall.NicecallSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that has the store open, has committed a row, and works on another until it is killed. */
final class StoreOwner {

    static final String INSERT = "insert into inbox (consumer, event_id) values ('owner', ?)";
    static final String COMMITTED = "committed";

    private StoreOwner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        DashboardStore store = open(folder);
        TransactionTemplate transaction = new TransactionTemplate(store.transactionManager());
        transaction.executeWithoutResult(status -> store.jdbc().update(INSERT, COMMITTED));
        transaction.executeWithoutResult(status -> {
            store.jdbc().update(INSERT, "not committed");
            tell(folder);
            waitForTheEnd();
        });
    }

    static DashboardStore open(Path folder) {
        var source = new MapConfigurationPropertySource(Map.of("nicecall.dashboard.store", folder.resolve("store")));
        return new DashboardStore(new Binder(source).bindOrCreate("nicecall", NicecallSettings.class));
    }

    static Path ready(Path folder) {
        return folder.resolve("ready");
    }

    private static void tell(Path folder) {
        try {
            Files.createFile(ready(folder));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
