package io.pacenote.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The durable fault plan of a simulator, one for all processes: table {@code fault_plan} of its schema. */
final class FaultStore {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final String table;

    FaultStore(JdbcClient database, ObjectMapper json, String schema) {
        this.database = database;
        this.json = json;
        this.table = schema + ".fault_plan";
    }

    /** The plan that was given last. */
    FaultPlan plan() {
        return database.sql("select plan from " + table)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(FaultPlan.NONE);
    }

    /** Puts the plan in place of the one before. */
    FaultPlan replace(FaultPlan plan) {
        database.sql("""
                        insert into %s (plan) values (cast(? as jsonb))
                        on conflict (singleton) do update set plan = excluded.plan
                        """.formatted(table)).param(write(plan)).update();
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
