package io.pacenote.psp.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The durable fault plan, one for all processes. */
@Repository
class FaultStore {

    private final JdbcClient database;
    private final ObjectMapper json;

    FaultStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The plan that was given last. */
    FaultPlan plan() {
        return database.sql("select plan from simulators_psp.fault_plan")
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(FaultPlan.NONE);
    }

    /** Puts the plan in place of the one before. */
    FaultPlan replace(FaultPlan plan) {
        database.sql("""
                        insert into simulators_psp.fault_plan (plan) values (cast(? as jsonb))
                        on conflict (singleton) do update set plan = excluded.plan
                        """).param(write(plan)).update();
        return plan;
    }

    private FaultPlan read(String plan) {
        try {
            return json.readValue(plan, FaultPlan.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(FaultPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
