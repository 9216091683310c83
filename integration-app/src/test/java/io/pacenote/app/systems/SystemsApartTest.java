package io.pacenote.app.systems;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacenote.app.PacenoteApplication;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * All systems in one process, after some work of all kinds: events, consumer groups, tables, sagas, keys, paths and metrics of one
 * show in no other. On engines of its own, as it counts all that it finds there.
 */
@SpringBootTest(
        classes = {PacenoteApplication.class, Topics.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.embedded.lifetime=application",
            "pacenote.embedded.data-dir=target/systems/${random.uuid}"
        })
@AutoConfigureObservability(tracing = false)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemsApartTest {

    /** What begins work in each system, by its path. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "/codriver/subscriptions", "{\"userId\": 4711, \"subStatus\": true}",
            "/nicecall/calls", """
                    {"mobile": "12-1234", "location": "bundang", "payType": "CARD", "payAmount": 10000}""",
            "/teashop/orders", "{\"item\": \"캐모마일\"}",
            "/library/books", "{\"title\": \"Moby-Dick\", \"author\": \"Herman Melville\", \"stock\": 4}",
            "/chatbot/chats", "{\"productId\": \"001\", \"userId\": \"39\"}");

    @Autowired
    private List<EventCatalog> catalogs;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Topics topics;

    @Autowired
    private KafkaBrokers brokers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @BeforeAll
    void workForAllSystems() {
        AllAtOnce.workIn(URI.create("http://localhost:" + port));
    }

    private Set<String> systems() {
        Set<String> systems = catalogs.stream().map(EventCatalog::system).collect(toSet());
        assertThat(systems).hasSameSizeAs(BEGINNINGS.keySet());
        return systems;
    }

    private Map<String, String> systemsByTopic() {
        return catalogs.stream()
                .flatMap(catalog -> catalog.topics().stream().map(topic -> Map.entry(topic, catalog.system())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)); // fails if two have a topic
    }

    /** The system that a context, an operation, a route, a consumer or a saga belongs to. */
    private static String systemOf(String name) {
        return name.split("[.]")[0];
    }

    @Test
    @DisplayName("on each topic there are events of its system alone, which are part of sagas of that system alone")
    void eventsStayOnTheirTopics() {
        Map<String, String> sagas = jdbc.sql("select id::text, name from saga.saga").query().listOfRows().stream()
                .collect(toMap(row -> (String) row.get("id"), row -> systemOf((String) row.get("name"))));

        systemsByTopic().forEach((topic, system) -> assertThat(topics.all(topic))
                .isNotEmpty()
                .allSatisfy(event -> {
                    Map<String, String> headers = event.headers();
                    assertThat(headers).containsEntry(EventHeaders.SOURCE, "/" + system);
                    assertThat(headers).containsEntry(EventHeaders.CE_TYPE, system + "." + event.type());
                    assertThat(catalog(system).find(event.type())).isPresent();
                    String saga = headers.get(EventHeaders.SAGA);
                    assertThat(saga == null ? system : sagas.get(saga)).isEqualTo(system);
                }));
    }

    private EventCatalog catalog(String system) {
        return catalogs.stream()
                .filter(each -> each.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("each consumer group is called like a context, and has read topics of its system alone")
    void consumerGroupsReadTopicsOfTheirSystem() {
        Map<String, String> systemsByTopic = systemsByTopic();
        Map<String, Set<String>> read = new Groups(brokers).topicsRead();

        assertThat(read.keySet().stream().map(SystemsApartTest::systemOf)).containsAll(systems());
        assertThat(read).allSatisfy((group, its) -> assertThat(its)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(systemsByTopic.get(topic)).isEqualTo(systemOf(group))));
    }

    @Test
    @DisplayName("no consumer has taken an event of another system")
    void inboxesHaveEventsOfTheirSystem() {
        Map<String, String> sources = new HashMap<>();
        systemsByTopic().forEach((topic, system) -> topics.all(topic)
                .forEach(event -> sources.put(event.headers().get(EventHeaders.ID), system)));

        assertThat(jdbc.sql("select consumer, event_id from messaging.inbox")
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(sources.get((String) row.get("event_id")))
                        .as("%s", row)
                        .isEqualTo(systemOf((String) row.get("consumer"))));
    }

    @Test
    @DisplayName("no context has a step in a saga of another system")
    void sagasHaveStepsOfTheirSystem() {
        assertThat(jdbc.sql("select g.name, s.context from saga.saga g join saga.saga_step s on s.saga_id = g.id")
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(systemOf((String) row.get("context")))
                        .isEqualTo(systemOf((String) row.get("name"))));
    }

    @Test
    @DisplayName("no class and no migration of a system names a schema of another")
    void tablesBelongToTheirSystem() throws IOException {
        var names = new SchemaNames(jdbc.sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list());
        for (String system : systems()) {
            List<String> foreign = systems().stream()
                    .filter(other -> !other.equals(system))
                    .flatMap(other -> names.of(other).stream())
                    .toList();
            assertThat(names.namedBy(system, names.of(system))).isNotEmpty();
            assertThat(names.namedBy(system, foreign)).isEmpty();
        }
    }

    @Test
    @DisplayName("each system answers under its name, with operations of its own, and its answers lead to nothing else")
    void pathsBeginWithTheirSystem() {
        Client client = new Client(port);
        for (String system : systems()) {
            Contract contract = contracts.all().stream()
                    .filter(each -> each.system().equals(system))
                    .findFirst()
                    .orElseThrow();
            assertThat(contract.basePath()).isEqualTo("/" + system);
            assertThat(contract.document().getPaths().values())
                    .flatMap(PathItem::readOperations)
                    .allMatch(operation -> systemOf(operation.getOperationId()).equals(system));
            assertThat(new Views(contract, client).links())
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith("/" + system + "/"));
        }
    }

    @Test
    @DisplayName("one Idempotency-Key that is used in each system is the key of as many requests")
    void keysBelongToTheirSystem() {
        Client client = new Client(port);
        Map<String, String> first = new HashMap<>();
        BEGINNINGS.forEach((path, body) -> first.put(path, created(client, path, body)));

        assertThat(first).allSatisfy((path, location) -> {
            assertThat(URI.create(location).getPath()).startsWith(path + "/");
            assertThat(created(client, path, BEGINNINGS.get(path))).isEqualTo(location);
        });
    }

    private static String created(Client client, String path, String body) {
        return client.post(path, body, "Idempotency-Key", "\"everywhere\"")
                .expect(201)
                .header("Location");
    }

    @Test
    @DisplayName("no metric has names of two systems")
    void metricsAreOfOneSystem() {
        Map<Meter.Id, Set<String>> named = new Metrics(meters, systemsByTopic()).systems();

        assertThat(named.values().stream().flatMap(Set::stream)).containsAll(systems());
        assertThat(named).allSatisfy((id, its) -> assertThat(its).as("%s", id).hasSizeLessThan(2));
    }
}
