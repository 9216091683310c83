package io.pacenote.saga.model;

import java.util.HashMap;
import java.util.Map;

/** What the tables said, so that each command is run once on the same rows. */
final class Answers {

    private final SagaTables tables;
    private final Map<Question, Outcome> known = new HashMap<>();

    private record Question(Rows rows, Command command) {}

    Answers(SagaTables tables) {
        this.tables = tables;
    }

    Outcome to(Rows rows, Command command) {
        return known.computeIfAbsent(new Question(rows, command), question -> tables.run(rows, command));
    }

    SagaTables tables() {
        return tables;
    }

    int runs() {
        return known.size();
    }
}
