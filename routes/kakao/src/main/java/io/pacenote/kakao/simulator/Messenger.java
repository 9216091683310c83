package io.pacenote.kakao.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.simulators.Fault;
import io.pacenote.simulators.FaultMode;
import io.pacenote.simulators.FaultPlan;
import io.pacenote.simulators.Faults;
import io.pacenote.simulators.FaultyAnswer;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the simulated service does with a message. */
@Component
class Messenger {

    /** The number of nobody's phone. */
    private static final String NOBODY = "000";

    private final MessageStore store;
    private final Faults faults;

    Messenger(MessageStore store, JdbcClient database, ObjectMapper json) {
        this.store = store;
        this.faults = new Faults(database, json, "simulators_kakao", "recipient");
    }

    /** @throws ProblemException 503 when the service is down for this recipient */
    public Fault fault(@Body MessageOrder order) {
        return faults.met(order.recipient());
    }

    /** @throws ProblemException 422 when nobody has this number */
    public Message deliver(
            @Header("Idempotency-Key") String key,
            @Body MessageOrder order,
            @Variable(FaultyAnswer.FAULT) Fault fault) {
        if (fault.is(FaultMode.DECLINE) || NOBODY.equals(order.recipient())) {
            throw ProblemException.unprocessable("recipient", "is nobody's number");
        }
        return store.deliver(key, order);
    }

    public List<Message> messages(@Header("recipient") @Nullable String recipient) {
        return store.messages(recipient);
    }

    public FaultPlan plan() {
        return faults.plan();
    }

    /** @throws ProblemException 400 when the plan makes no sense */
    public FaultPlan replace(@Body FaultPlan plan) {
        return faults.replace(plan);
    }
}
