package io.pacenote.rest.sample.thing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Holds requests up where a test wants it. */
@Component
public class Gate {

    private volatile CountDownLatch closed = new CountDownLatch(0);
    private volatile CountDownLatch arrived = new CountDownLatch(0);

    /** @param arrivals how many requests to wait for */
    public void close(int arrivals) {
        arrived = new CountDownLatch(arrivals);
        closed = new CountDownLatch(1);
    }

    public void open() {
        closed.countDown();
    }

    public void awaitArrivals() throws InterruptedException {
        if (!arrived.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody came");
        }
    }

    public void pass() throws InterruptedException {
        arrived.countDown();
        if (!closed.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The gate was never opened");
        }
    }
}
