package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.rest.contract.Contracts;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request that keeps to its contract is answered as the contract says, however odd its values are. */
@OperationsApplicationTest
class OddRequestTest {

    private static final int SAMPLE = 4;
    private static final int MANY = 300;

    /** What the firewall lets into no path, and what means another path. */
    private static final String NOT_IN_A_PATH = ".*[/\\\\;%.].*";

    private final Dice dice = new Dice();
    private final OddValues odd = new OddValues(dice);
    private final ValidRequests valid = new ValidRequests();
    private List<Endpoint> endpoints;
    private Wire wire;

    @BeforeEach
    void setUp(@LocalServerPort int port, @Autowired Contracts contracts) {
        // what is put back must be back before anybody depends on it
        endpoints = Endpoints.of(contracts).stream()
                .sorted(Comparator.comparing(endpoint -> !isSetting(endpoint)))
                .toList();
        wire = new Wire(port);
    }

    @Test
    void aSampleIsAnsweredByContract() {
        answers(SAMPLE, 160);
    }

    @Test
    @Tag("long")
    void thousandsAreAnsweredByContract() {
        answers(MANY, 10_000);
    }

    private void answers(int each, int floor) {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            for (int i = 0; i < each; i++) {
                faults.addAll(isSetting(endpoint) ? faultsOfSetting(endpoint) : faultsOf(endpoint));
                counts.merge(endpoint.id(), 1, Integer::sum);
            }
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("fuzz: %d odd requests %s%n", sum, counts);

        assertThat(faults.stream().collect(Collectors.joining("\n"))).isEmpty();
        assertThat(counts).hasSameSizeAs(endpoints);
        assertThat(sum).isGreaterThanOrEqualTo(floor);
    }

    private static boolean isSetting(Endpoint endpoint) {
        return endpoint.method().equals("PUT") && !endpoint.path().contains("{");
    }

    /** A fault plan of chance would meet everything that comes after it. */
    private List<String> faultsOfSetting(Endpoint endpoint) {
        String before = wire.send(Request.of("GET", endpoint.path())).body();
        List<String> faults = faultsOf(endpoint);
        assertThat(wire.send(Request.of("PUT", endpoint.path()).json(before)).status())
                .isEqualTo(200);
        return faults;
    }

    private List<String> faultsOf(Endpoint endpoint) {
        Request request = request(endpoint);
        Wire.RawAnswer answer = wire.send(PlantedHeaders.in(request, dice));
        valid.learn(answer);
        List<String> faults = new ArrayList<>();
        if (!endpoint.answers().contains(answer.status())) {
            faults.add("%d is not in %s".formatted(answer.status(), endpoint.answers()));
        }
        if (answer.status() >= 400) {
            faults.addAll(Refusal.faults(answer));
        }
        if (answer.status() == 503 && !answer.headers().containsKey("Retry-After")) {
            faults.add("503 without Retry-After");
        }
        String body = request.body() == null ? "" : new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
        return faults.stream()
                .map(fault -> "%s %s %s %s: %s".formatted(endpoint.id(), request.target(), body, fault, answer.body()))
                .toList();
    }

    private Request request(Endpoint endpoint) {
        Map<String, List<String>> values = new TreeMap<>();
        endpoint.parameters().stream()
                .filter(parameter -> !"header".equals(parameter.getIn()))
                .forEach(parameter -> values.put(parameter.getName(), values(parameter)));
        Request request = valid.to(endpoint).target(valid.target(endpoint, values));
        return endpoint.bodySchema()
                .map(schema -> request.json(odd.json(schema)))
                .orElse(request);
    }

    /** Half of the time of something that there is. */
    private List<String> values(Parameter parameter) {
        boolean needed = Boolean.TRUE.equals(parameter.getRequired());
        if (!needed && dice.heads()) {
            return List.of();
        }
        String value = needed && dice.heads() ? valid.valueOf(parameter) : odd.plain(parameter.getSchema());
        boolean path = "path".equals(parameter.getIn());
        return List.of(ValidRequests.encode(path && value.matches(NOT_IN_A_PATH) ? "a" : value));
    }
}
