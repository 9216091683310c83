package io.pacenote.saga;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/** Camel's dev console {@code saga}: how many sagas are open, and the newest. Options: {@code status}, {@code name}, {@code key}. */
@DevConsole(
        group = SagaDevConsole.GROUP,
        name = SagaDevConsole.ID,
        displayName = SagaDevConsole.TITLE,
        description = SagaDevConsole.DESCRIPTION)
final class SagaDevConsole extends AbstractDevConsole {

    static final String GROUP = "pacenote";
    static final String ID = "saga";
    static final String TITLE = "Sagas";
    static final String DESCRIPTION = "Durable sagas: how many are open, and the newest";

    private static final int NEWEST = 20;
    private static final List<SagaStatus> OPEN =
            List.of(SagaStatus.ACTIVE, SagaStatus.COMPLETING, SagaStatus.COMPENSATING, SagaStatus.STUCK);

    private final Sagas sagas;

    SagaDevConsole(Sagas sagas) {
        super(GROUP, ID, TITLE, DESCRIPTION);
        this.sagas = sagas;
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("open", open());
        answer.put("sagas", newest(options).stream().map(SagaDevConsole::json).toList());
        return answer;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        open().forEach((status, count) -> text.append("%s: %s%n".formatted(status, count)));
        newest(options)
                .forEach(saga -> text.append(
                        "%n%s %s %s %s".formatted(saga.id(), saga.name(), saga.businessKey(), saga.status())));
        return text.toString();
    }

    private Map<String, Object> open() {
        Map<String, Object> counts = new LinkedHashMap<>();
        OPEN.forEach(status -> counts.put(status.name(), sagas.count(new SagaSearch(status, null, null, 0, 1))));
        return counts;
    }

    private List<SagaSummary> newest(Map<String, Object> options) {
        String status = (String) options.get("status");
        return sagas.search(new SagaSearch(
                status == null ? null : SagaStatus.valueOf(status),
                (String) options.get("name"),
                (String) options.get("key"),
                0,
                NEWEST));
    }

    private static Map<String, Object> json(SagaSummary saga) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", saga.id().toString());
        answer.put("name", saga.name());
        answer.put("key", saga.businessKey());
        answer.put("status", saga.status().name());
        return answer;
    }
}
