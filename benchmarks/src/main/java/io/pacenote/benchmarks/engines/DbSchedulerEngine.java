package io.pacenote.benchmarks.engines;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReplace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.PaymentRefusedException;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** db-scheduler: the saga as a chain of jobs, of which each replaces itself with the next when it is done. */
public final class DbSchedulerEngine implements SagaEngine {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLLING = Duration.ofMillis(100);

    /** What the scheduler asks for, without the index for priorities, which are not used. */
    private static final String TABLE = """
            create table scheduled_tasks (
                task_name             text         not null,
                task_instance         text         not null,
                task_data             bytea,
                execution_time        timestamptz,
                picked                boolean      not null,
                picked_by             text,
                last_success          timestamptz,
                last_failure          timestamptz,
                consecutive_failures  integer,
                last_heartbeat        timestamptz,
                version               bigint       not null,
                priority              smallint,
                state                 text,
                primary key (task_name, task_instance));
            create index on scheduled_tasks (execution_time);
            create index on scheduled_tasks (last_heartbeat);
            """;

    private final JdbcTemplate jdbc;
    private final Business business;
    private final Scheduler scheduler;
    private final Ends ends = new Ends();

    public DbSchedulerEngine(Workplace place) {
        business = place.business();
        jdbc = new JdbcTemplate(place.dataSource());
        jdbc.execute(TABLE);
        List<Task<?>> tasks = List.of(
                task("reserve-credit", this::reserveCredit),
                task("reserve-stock", this::reserveStock),
                task("charge", this::charge),
                task("release-stock", this::releaseStock),
                task("release-credit", this::releaseCredit));
        scheduler = Scheduler.create(place.dataSource(), tasks)
                .threads(place.threads())
                .enableImmediateExecution()
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(POLLING)
                .build();
        scheduler.start();
    }

    private static Task<Void> task(String name, LongFunction<CompletionHandler<Void>> work) {
        return Tasks.custom(name, Void.class)
                .execute((instance, context) -> work.apply(Long.parseLong(instance.getId())));
    }

    private CompletionHandler<Void> reserveCredit(long orderId) {
        business.reserveCredit(orderId);
        return new OnCompleteReplace<Void, Void>("reserve-stock");
    }

    private CompletionHandler<Void> reserveStock(long orderId) {
        business.reserveStock(orderId);
        return new OnCompleteReplace<Void, Void>("charge");
    }

    private CompletionHandler<Void> charge(long orderId) {
        try {
            business.charge(orderId);
        } catch (PaymentRefusedException refused) {
            return new OnCompleteReplace<Void, Void>("release-stock");
        }
        ends.completed(orderId);
        return new OnCompleteRemove<>();
    }

    private CompletionHandler<Void> releaseStock(long orderId) {
        business.releaseStock(orderId);
        return new OnCompleteReplace<Void, Void>("release-credit");
    }

    private CompletionHandler<Void> releaseCredit(long orderId) {
        business.releaseCredit(orderId);
        ends.compensated(orderId);
        return new OnCompleteRemove<>();
    }

    @Override
    public boolean run(long orderId) throws Exception {
        CompletableFuture<Boolean> end = ends.of(orderId);
        scheduler.schedule(new TaskInstance<Void>("reserve-credit", Long.toString(orderId)), Instant.now());
        return Ends.await(end);
    }

    @Override
    public void awaitEnds() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Boolean.FALSE.equals(
                        jdbc.queryForObject("select exists (select from scheduled_tasks)", Boolean.class)));
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
