package io.pacenote.app.crash.nicecall;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Calls from several clients at once, by customers of all kinds, until it is stopped. */
public final class NicecallLoad implements AutoCloseable {

    private static final int CLIENTS = 6;

    /** So many customers get the provider's faults that belong to them, before and after the newest. */
    private static final int PAST = 100;

    private static final int FUTURE = 300;

    /** No customer comes twice, whatever load he is part of. */
    private static final AtomicLong CUSTOMERS = new AtomicLong();

    private final NicecallSite site;
    private final Set<Long> accepted = new ConcurrentSkipListSet<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
    private final List<Customer> customers;
    private volatile boolean open = true;

    /** @param process where all parts of nicecall answer */
    public NicecallLoad(URI process) {
        this(NicecallSite.in(process));
    }

    public NicecallLoad(NicecallSite site) {
        this.site = site;
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.customers = Stream.generate(() -> new Customer(http, site, accepted::add))
                .limit(CLIENTS)
                .toList();
    }

    /** @param pause of each client between two requests */
    public void start(Duration pause) {
        customers.forEach(customer ->
                threads.scheduleWithFixedDelay(() -> turn(customer), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void turn(Customer customer) {
        try {
            if (open && customer.isDone()) {
                long number = CUSTOMERS.incrementAndGet();
                customer.become(number, CustomerKind.of(number));
            }
            customer.goOn();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the provider does to the customers who come next and came last: entries of its fault plan. */
    public List<Map<String, Object>> faults() {
        long newest = CUSTOMERS.get();
        return CustomerKind.faultsOf(LongStream.range(Math.max(1, newest - PAST), newest + FUTURE));
    }

    /** How many calls were accepted so far. */
    public int accepted() {
        return accepted.size();
    }

    /** No more customers; what was begun is carried through. */
    public void finish(Duration patience) {
        open = false;
        await().atMost(patience).until(() -> customers.stream().allMatch(Customer::isDone));
    }

    /** What has to be true of these calls. */
    public NicecallInvariants invariants() {
        return new NicecallInvariants(site, () -> accepted);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
