package io.pacenote.app.crash.nicecall;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The calls that were answered with 201, from any thread. */
final class Accepted {

    private final Map<Long, Long> customers = new ConcurrentSkipListMap<>();

    /** @param number of the customer */
    void add(long callId, long number) {
        customers.put(callId, number);
    }

    /** Numbers of the customers, by callId. */
    Map<Long, Long> customers() {
        return customers;
    }
}
