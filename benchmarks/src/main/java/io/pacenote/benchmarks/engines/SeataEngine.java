package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.seata.saga.engine.StateMachineEngine;
import org.apache.seata.saga.engine.impl.DefaultStateMachineConfig;
import org.apache.seata.saga.engine.impl.ProcessCtrlStateMachineEngine;
import org.apache.seata.saga.engine.serializer.impl.ParamsSerializer;
import org.apache.seata.saga.engine.store.db.AbstractStore;
import org.apache.seata.saga.engine.store.db.DbAndReportTcStateLogStore;
import org.apache.seata.saga.engine.store.db.DbStateLangStore;
import org.apache.seata.saga.statelang.domain.ExecutionStatus;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Apache Seata's saga: a state machine with its log in the database, without the transaction coordinator. */
public final class SeataEngine implements SagaEngine {

    private static final String JSON = "jackson";

    /** What the state machine asks for. */
    private static final String TABLES = """
            create table seata_state_machine_def (
                id                text       primary key,
                name              text       not null,
                tenant_id         text       not null,
                app_name          text       not null,
                type              text,
                comment_          text,
                ver               text       not null,
                gmt_create        timestamp  not null,
                status            text       not null,
                content           text,
                recover_strategy  text);
            create table seata_state_machine_inst (
                id                   text       primary key,
                machine_id           text       not null,
                tenant_id            text       not null,
                parent_id            text,
                gmt_started          timestamp  not null,
                business_key         text,
                start_params         text,
                gmt_end              timestamp,
                excep                bytea,
                end_params           text,
                status               text,
                compensation_status  text,
                is_running           boolean,
                gmt_updated          timestamp  not null,
                unique (business_key, tenant_id));
            create table seata_state_inst (
                id                        text       not null,
                machine_inst_id           text       not null,
                name                      text       not null,
                type                      text,
                service_name              text,
                service_method            text,
                service_type              text,
                business_key              text,
                state_id_compensated_for  text,
                state_id_retried_for      text,
                gmt_started               timestamp  not null,
                is_for_update             boolean,
                input_params              text,
                output_params             text,
                status                    text       not null,
                excep                     bytea,
                gmt_updated               timestamp,
                gmt_end                   timestamp,
                primary key (id, machine_inst_id));
            """;

    private final GenericApplicationContext services = new GenericApplicationContext();
    private final DefaultStateMachineConfig config = new DefaultStateMachineConfig();
    private final StateMachineEngine engine;

    public SeataEngine(Workplace place) throws Exception {
        new JdbcTemplate(place.dataSource()).execute(TABLES);
        services.registerBean("business", Business.class, place::business);
        services.refresh();
        try (InputStream order = Objects.requireNonNull(getClass().getResourceAsStream("seata-order.json"))) {
            config.setApplicationContext(services);
            config.setSagaJsonParser(JSON);
            config.setStateLangStore(inDatabase(new DbStateLangStore(), place));
            config.setStateLogStore(log(place));
            config.setStateMachineDefInputStreamArray(new InputStream[] {order});
            config.afterPropertiesSet();
        }
        ProcessCtrlStateMachineEngine machines = new ProcessCtrlStateMachineEngine();
        machines.setStateMachineConfig(config);
        engine = machines;
    }

    /** Left without a transactional template, it reports to no coordinator; DbStateMachineConfig would insist on one. */
    private DbAndReportTcStateLogStore log(Workplace place) {
        ParamsSerializer parameters = new ParamsSerializer();
        parameters.setJsonParserName(JSON);
        DbAndReportTcStateLogStore log = inDatabase(new DbAndReportTcStateLogStore(), place);
        log.setParamsSerializer(parameters);
        log.setDefaultTenantId(config.getDefaultTenantId());
        log.setSeqGenerator(config.getSeqGenerator());
        return log;
    }

    private static <T extends AbstractStore> T inDatabase(T store, Workplace place) {
        store.setDataSource(place.dataSource());
        store.setDbType("postgresql");
        store.setTablePrefix("seata_");
        return store;
    }

    @Override
    public boolean run(long orderId) {
        Map<String, Object> input = new HashMap<>(Map.of("orderId", orderId));
        var ended = engine.start("order", config.getDefaultTenantId(), input);
        boolean compensated = ExecutionStatus.SU.equals(ended.getCompensationStatus());
        if (!compensated && !ExecutionStatus.SU.equals(ended.getStatus())) {
            throw new IllegalStateException(
                    "saga %d is %s".formatted(orderId, ended.getStatus()), ended.getException());
        }
        return !compensated;
    }

    @Override
    public void close() {
        services.close();
    }
}
