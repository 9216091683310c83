package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.Consumers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every request that breaks its contract is refused with a problem detail, whatever it carries, and has no effect. */
@OperationsApplicationTest
class HostileRequestTest {

    private static final int SAMPLE = 10;
    private static final int ALL = Integer.MAX_VALUE;

    @Autowired
    private Contracts contracts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Dice dice = new Dice();
    private final ValidRequests valid = new ValidRequests();
    private List<Endpoint> endpoints;
    private Wire wire;
    private World world;

    @BeforeEach
    void setUp(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired KafkaBrokers brokers,
            @Autowired Outbox outbox,
            @Autowired CamelContext camel) {
        endpoints = Stream.concat(Endpoints.of(contracts).stream(), Endpoints.ofOperators(mappings).stream())
                .toList();
        wire = new Wire(port);
        world = new World(jdbc, brokers, new Consumers(brokers, outbox, camel), wire, Endpoints.of(contracts));
    }

    /** Makes one of everything, then looks at it: a refused request should be about something that it could have changed. */
    private void learnWhatThereIs() {
        for (String method : List.of("POST", "GET")) {
            endpoints.stream()
                    .filter(endpoint ->
                            endpoint.contracted() && endpoint.method().equals(method))
                    .forEach(endpoint -> valid.learn(wire.send(valid.to(endpoint))));
        }
    }

    @Test
    void everyDocumentIsAttacked() throws IOException {
        var documents = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml");

        assertThat(contracts.all().stream().map(contract -> contract.system() + ".yaml"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(documents)
                        .map(document -> document.getFilename())
                        .toList());
    }

    /** Else the next tests would prove nothing. */
    @Test
    void anAcceptedRequestHasAnEffectThatIsSeen() {
        Map<String, String> before = world.atRest();
        Endpoint make = endpoints.stream()
                .filter(endpoint -> endpoint.id().equals("nicecall.caller.make"))
                .findFirst()
                .orElseThrow();

        assertThat(wire.send(valid.to(make)).status()).isEqualTo(201);

        assertThat(World.differences(before, world.atRest()))
                .contains("nicecall_caller.call", "saga.saga", "/nicecall/dashboards");
    }

    @Test
    void aSampleIsRefusedWithoutEffect() {
        refuses(SAMPLE, 1, 1_100);
    }

    @Test
    @Tag("long")
    void everyOneIsRefusedWithoutEffectWhateverHeadersItCarries() {
        refuses(ALL, 10, 90_000);
    }

    private void refuses(int most, int rounds, int floor) {
        learnWhatThereIs();
        Map<String, String> before = world.atRest();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            endpoints.forEach(endpoint -> dice.some(against(endpoint), most).forEach(hostile -> {
                counts.merge(endpoint.method() + " " + endpoint.path(), 1, Integer::sum);
                faults.addAll(faultsOf(hostile));
            }));
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("fuzz: %d hostile requests %s%n", sum, counts);

        assertThat(faults.stream().collect(Collectors.joining("\n"))).isEmpty();
        assertThat(World.differences(before, world.atRest())).isEmpty();
        assertThat(counts).hasSameSizeAs(endpoints);
        assertThat(sum).isGreaterThanOrEqualTo(floor);
    }

    private List<Hostile> against(Endpoint endpoint) {
        Request request = valid.to(endpoint);
        return Stream.of(
                        WrongMessages.of(endpoint, request, endpoints),
                        WrongParameters.of(endpoint, valid),
                        endpoint.contracted() ? WrongBodies.of(endpoint, request) : Stream.<Hostile>empty())
                .flatMap(hostile -> hostile)
                .toList();
    }

    private List<String> faultsOf(Hostile hostile) {
        Request planted = PlantedHeaders.in(hostile.request(), dice);
        try {
            return Refusal.faults(hostile, wire.send(planted)).stream()
                    .map(fault -> hostile + " " + fault)
                    .toList();
        } catch (RuntimeException noAnswer) {
            return List.of(hostile + " " + noAnswer);
        }
    }
}
