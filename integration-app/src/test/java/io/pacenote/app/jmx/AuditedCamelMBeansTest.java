package io.pacenote.app.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.app.audit.AuditEntry;
import io.pacenote.app.audit.AuditLog;
import io.pacenote.app.audit.AuditResult;
import io.pacenote.app.audit.AuditSearch;
import io.pacenote.app.ops.OperationsApplicationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Hawtio and JConsole do to routes is in the audit, what they look at is not (issue 30, item 1). */
@OperationsApplicationTest
class AuditedCamelMBeansTest {

    private static final String ROUTE = "nicecall.payment.list";

    @Autowired
    private CamelContext camel;

    @Autowired
    private AuditLog log;

    @Autowired
    private TestRestTemplate http;

    private final String operator = "operator " + UUID.randomUUID();
    private MBeanServer server;
    private ObjectName route;

    @BeforeEach
    void logIn() throws JMException {
        server = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        route = named("type=routes,name=\"" + ROUTE + "\"");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(operator, ""));
    }

    @AfterEach
    void logOut() throws Exception {
        camel.getRouteController().resumeRoute(ROUTE);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRouteIsStoppedByHawtio() {
        Map<String, String> suspend =
                Map.of("type", "exec", "mbean", route.getCanonicalName(), "operation", "suspend()");

        ResponseEntity<String> answer = http.postForEntity("/actuator/hawtio/jolokia", suspend, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(camel.getRouteController().getRouteStatus(ROUTE)).isEqualTo(ServiceStatus.Suspended);
        assertThat(log.search(new AuditSearch("anonymous", "camel.suspend", null, 0, 1)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.target()).isEqualTo("routes \"" + ROUTE + "\"");
                    assertThat(line.result()).isEqualTo(AuditResult.OK);
                });
    }

    @Test
    void anOperationThatFailsIsTold() {
        assertThatThrownBy(() -> server.invoke(
                        named("type=context,name=\"" + camel.getName() + "\""),
                        "createEndpoint",
                        new Object[] {"nowhere:to-be-found"},
                        new String[] {"java.lang.String"}))
                .rootCause()
                .hasMessageContaining("nowhere");

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.operation()).isEqualTo("camel.createEndpoint");
            assertThat(line.result()).isEqualTo(AuditResult.REFUSED);
            assertThat(line.detail()).contains("nowhere");
        });
    }

    @Test
    void anAttributeThatIsSetIsTold() throws JMException {
        server.setAttribute(route, new Attribute("StatisticsEnabled", true));

        assertThat(lines()).extracting(AuditEntry::operation).containsExactly("camel.setStatisticsEnabled");
    }

    @Test
    void whatIsReadIsNotTold() throws JMException {
        assertThat(server.getAttribute(route, "State")).isEqualTo("Started");
        assertThat(server.invoke(route, "dumpRouteAsXml", new Object[0], new String[0])
                        .toString())
                .contains(ROUTE);

        assertThat(lines()).isEmpty();
    }

    /** But for one, which fills the map that it is given. */
    @Test
    void whatGivesNothingBackChangesSomething() throws JMException {
        List<String> changing =
                server.queryNames(new ObjectName("org.apache.camel:context=" + context() + ",*"), null).stream()
                        .flatMap(this::operations)
                        .filter(operation -> operation.getReturnType().equals("void"))
                        .map(MBeanOperationInfo::getName)
                        .distinct()
                        .toList();

        assertThat(changing).contains("start", "stop", "suspend", "resume");
        assertThat(changing.stream().filter(name -> !AuditedCamelMBeans.changesSomething(name)))
                .containsExactly("statsAsJSon");
    }

    private Stream<MBeanOperationInfo> operations(ObjectName bean) {
        try {
            return Arrays.stream(server.getMBeanInfo(bean).getOperations());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<AuditEntry> lines() {
        return log.search(new AuditSearch(operator, null, null, 0, 5));
    }

    private ObjectName named(String keys) throws JMException {
        return new ObjectName("org.apache.camel:context=" + context() + "," + keys);
    }

    /** Other applications of this JVM may have taken the name. */
    private String context() {
        return camel.getManagementName();
    }
}
