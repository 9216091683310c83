package io.pacenote.rest.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Workers for requests, a pool for each context (Bulkhead). A slow context takes no workers from the others; and contexts of
 * one process that call each other over HTTP, as they do when they are apart, do not wait for one another's workers.
 */
public final class Workers implements AutoCloseable {

    private final UnaryOperator<String> contextOf;
    private final Supplier<ThreadPoolTaskExecutor> newPool;
    private final Map<String, ThreadPoolTaskExecutor> pools = new ConcurrentHashMap<>();

    /**
     * @param contextOf the context that serves a path; of a path that none serves, any fixed name
     * @param newPool makes a pool that refuses what it cannot do; idle threads of it should end
     */
    public Workers(UnaryOperator<String> contextOf, Supplier<ThreadPoolTaskExecutor> newPool) {
        this.contextOf = contextOf;
        this.newPool = newPool;
    }

    /** @param path of a request, with the system's name */
    Executor of(String path) {
        return pools.computeIfAbsent(contextOf.apply(path), this::open);
    }

    private ThreadPoolTaskExecutor open(String context) {
        ThreadPoolTaskExecutor pool = newPool.get();
        pool.setThreadNamePrefix("rest-" + context + "-");
        pool.initialize();
        return pool;
    }

    @Override
    public void close() {
        pools.values().forEach(ThreadPoolTaskExecutor::shutdown);
    }
}
