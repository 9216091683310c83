package io.pacenote.messaging.projection;

import io.pacenote.messaging.projection.RebuildStatus.State;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;

/** Makes read models again from the beginning of their topics, one at a time, while they keep serving. */
public class ProjectionRebuild implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuild.class);
    private static final long STOP_SECONDS = 2;

    private final List<Projection> projections;
    private final Rebuilder rebuilder;
    private final RebuildLog log;
    private final DataSource unpooled;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "projection-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    ProjectionRebuild(List<Projection> projections, Rebuilder rebuilder, RebuildLog log, DataSource unpooled) {
        this.projections = List.copyOf(projections);
        this.rebuilder = rebuilder;
        this.log = log;
        this.unpooled = unpooled;
    }

    /**
     * Starts a rebuild and returns at once.
     *
     * @param name name of a projection of this process
     * @return how it stands, or empty when there is no such projection
     * @throws IllegalStateException when a rebuild is going on, in whatever process
     */
    public Optional<RebuildStatus> start(String name) {
        return find(name).map(projection -> {
            RebuildLock lock = lock();
            begin(projection, lock);
            return log.find(name);
        });
    }

    /**
     * @param name name of a projection of this process
     * @return how its latest rebuild stands, or empty when there is no such projection
     */
    public Optional<RebuildStatus> status(String name) {
        return find(name).map(projection -> {
            RebuildStatus status = log.find(name);
            return status.state() == State.RUNNING && !isAnyRunning() ? endOf(status) : status;
        });
    }

    /** It may have ended since it was looked for; only one that nobody goes on with stays as it is. */
    private RebuildStatus endOf(RebuildStatus running) {
        RebuildStatus status = log.find(running.projection());
        return status.equals(running) ? status.interrupted() : status;
    }

    private Optional<Projection> find(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    private RebuildLock lock() {
        try {
            return RebuildLock.tryLock(unpooled)
                    .orElseThrow(() -> new IllegalStateException("A rebuild is going on already"));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection for a rebuild", e);
        }
    }

    private boolean isAnyRunning() {
        try {
            return RebuildLock.isHeld(unpooled);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection to look for a rebuild", e);
        }
    }

    private void begin(Projection projection, RebuildLock lock) {
        try {
            log.begin(projection.name());
            worker.execute(() -> run(projection, lock));
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static void release(RebuildLock lock) {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.debug("The connection of a rebuild was gone already", e);
        }
    }

    /** Under the lock to the very end: without it, a rebuild that has failed would take away what the next one makes. */
    private void run(Projection projection, RebuildLock lock) {
        try {
            rebuildOrFail(projection);
        } finally {
            release(lock);
        }
    }

    private void rebuildOrFail(Projection projection) {
        try {
            rebuilder.rebuild(projection);
            LOG.info("Projection {} was rebuilt", projection.name());
        } catch (RuntimeException e) {
            LOG.error("Projection {} was not rebuilt, it is served all the same", projection.name(), e);
            fail(projection, e);
        }
    }

    private void fail(Projection projection, Exception cause) {
        try {
            rebuilder.discard(projection);
            log.end(projection.name(), State.FAILED, cause.toString());
        } catch (RuntimeException e) {
            LOG.warn("The end of that rebuild could not be noted: {}", e.toString());
        }
    }

    /** A rebuild that is going on is given up. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
