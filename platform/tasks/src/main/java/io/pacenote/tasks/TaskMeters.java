package io.pacenote.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.pacenote.postgres.Figures;
import io.pacenote.postgres.Figures.Figure;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;

/** What is due, of each endpoint whose route runs here. */
class TaskMeters {

    private final MeterRegistry meters;
    private final Figures database;
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    TaskMeters(MeterRegistry meters, Figures database) {
        this.meters = meters;
        this.database = database;
    }

    /** A route that is started again is measured already. */
    @EventListener
    void opened(TaskOpened opened) {
        if (measured.add(opened.task())) {
            measure(opened);
        }
    }

    private void measure(TaskOpened opened) {
        Figure<Backlog> backlog = database.of(opened.backlog()::get);
        Gauge.builder("pacenote.tasks.due", backlog, due -> due.read(Backlog::getDue))
                .tag("task", opened.task())
                .description("rows that are due and that nobody has claimed")
                .strongReference(true)
                .register(meters);
        TimeGauge.builder("pacenote.tasks.age", backlog, TimeUnit.SECONDS, due -> due.read(Backlog::getAge))
                .tag("task", opened.task())
                .description("how long the oldest of them has been due")
                .strongReference(true)
                .register(meters);
    }
}
