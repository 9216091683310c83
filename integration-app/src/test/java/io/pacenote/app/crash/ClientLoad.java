package io.pacenote.app.crash;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Requests from several clients at once, by customers of all kinds, until it is stopped.
 *
 * @param <K> kinds of customers
 * @param <S> what they do
 */
public abstract class ClientLoad<K extends ClientKind<S>, S> implements AutoCloseable {

    /** So many customers for each client get the provider's faults that belong to them, before and after the newest. */
    private static final int PAST = 25;

    private static final int FUTURE = 75;
    private static final String DECLINE = "decline";

    private final AtomicLong numbers;
    private final LongFunction<K> kinds;
    private final List<? extends Client<K, S>> clients;
    private final long last;
    private final ScheduledExecutorService threads;
    private volatile boolean open = true;
    private volatile boolean onlyDeclines;

    /**
     * @param numbers of the customers: nobody comes twice, whatever load he is part of
     * @param kinds of each of them
     */
    protected ClientLoad(AtomicLong numbers, LongFunction<K> kinds, List<? extends Client<K, S>> clients) {
        this(numbers, kinds, clients, Long.MAX_VALUE);
    }

    /** @param last number of the last customer */
    protected ClientLoad(AtomicLong numbers, LongFunction<K> kinds, List<? extends Client<K, S>> clients, long last) {
        this.numbers = numbers;
        this.kinds = kinds;
        this.clients = clients;
        this.last = last;
        this.threads = Executors.newScheduledThreadPool(clients.size());
    }

    protected static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** @param pause of each client between two requests */
    public final void start(Duration pause) {
        clients.forEach(client ->
                threads.scheduleWithFixedDelay(() -> turn(client), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void turn(Client<K, S> client) {
        try {
            if (open && client.isDone()) {
                next(client);
            }
            client.goOn();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(Client<K, S> client) {
        long number = numbers.incrementAndGet();
        if (number <= last) {
            client.become(number, kinds.apply(number));
        }
    }

    /** What the provider does to the customers who come next and came last: entries of its fault plan. */
    public final List<Map<String, Object>> faults() {
        return window().filter(number -> !kinds.apply(number).fault().isEmpty())
                .mapToObj(number -> kinds.apply(number).faultOf(number))
                .filter(fault -> !onlyDeclines || DECLINE.equals(fault.get("mode")))
                .toList();
    }

    /** From now on the provider does nothing worse to customers than to decline. */
    public final void onlyDecline() {
        onlyDeclines = true;
    }

    /** Numbers of the customers who come next and came last. */
    protected final LongStream window() {
        long newest = numbers.get();
        return LongStream.range(
                Math.max(1, newest - (long) PAST * clients.size()), newest + (long) FUTURE * clients.size());
    }

    /** No more customers; what was begun is carried through. */
    public void finish(Duration patience) {
        open = false;
        await().atMost(patience).until(() -> clients.stream().allMatch(Client::isDone));
    }

    @Override
    public final void close() {
        threads.shutdownNow();
    }
}
