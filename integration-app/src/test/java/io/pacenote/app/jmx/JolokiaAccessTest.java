package io.pacenote.app.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.ops.OperationsApplicationTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;

@OperationsApplicationTest
class JolokiaAccessTest {

    private static final String JOLOKIA = "/actuator/jolokia";
    private static final String CAMEL = "org.apache.camel:context=pacenote,type=context,name=\"pacenote\"";
    private static final String ROUTE = "org.apache.camel:context=pacenote,type=routes,name=\"nicecall.payment.list\"";

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "com.sun.management:type=DiagnosticCommand | jvmtiAgentLoad",
                "com.sun.management:type=DiagnosticCommand | compilerDirectivesAdd",
                "com.sun.management:type=HotSpotDiagnostic | dumpHeap(java.lang.String,boolean)",
                "com.sun.management:type=HotSpotDiagnostic | setVMOption",
                "java.lang:type=Memory | gc",
                "java.lang:type=Threading | dumpAllThreads(boolean,boolean)",
                "java.util.logging:type=Logging | setLoggerLevel",
                "jolokia:type=Discovery | lookupAgents()",
                "kafka:type=kafka.Log4jController | setLogLevel",
                "org.springframework.boot:type=Endpoint,name=Loggers | configureLogLevel",
                "Tomcat:type=Connector,port=8080 | stop",
                "Tomcat:type=Manager,host=localhost,context=/ | expireSession",
                CAMEL + " | sendBody(java.lang.String,java.lang.Object)",
                CAMEL + " | sendStringBody(java.lang.String,java.lang.String)",
                CAMEL + " | sendBodyAndHeaders",
                CAMEL + " | requestBody(java.lang.String,java.lang.Object)",
                CAMEL + " | createEndpoint(java.lang.String)",
                CAMEL + " | removeEndpoints(java.lang.String)",
                ROUTE + " | remove()",
                ROUTE + " | updateRouteFromXml(java.lang.String)",
                "org.apache.camel:context=pacenote,type=tracer,name=BacklogDebugger | enableDebugger",
                "org.apache.camel:context=pacenote,type=tracer,name=BacklogDebugger | addBreakpoint(java.lang.String)",
                "org.apache.camel:context=pacenote,type=tracer,name=BacklogTracer | dumpAllTracedMessagesAsXml()"
            })
    void refusesAnOperationThatIsNotListed(String mbean, String operation) {
        assertThat(exec(mbean, operation, "x").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SystemProperties", "InputArguments", "ClassPath", "LibraryPath"})
    void keepsAttributesThatMayHoldSecrets(String attribute) {
        var one = Map.of("type", "read", "mbean", "java.lang:type=Runtime", "attribute", attribute);
        var pattern = Map.of(
                "type",
                "read",
                "mbean",
                "java.lang:*",
                "attribute",
                attribute,
                "config",
                Map.of("ignoreErrors", "true"));

        assertThat(post(one).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(body(post(pattern)).findValues(attribute))
                .allMatch(value -> value.path("error").asText().contains("forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang:type=Memory,Verbose",
        "java.lang:type=Threading,ThreadContentionMonitoringEnabled",
        "'org.apache.camel:context=pacenote,type=context,name=\"pacenote\"',Tracing"
    })
    void writesNothing(String mbean, String attribute) {
        var write = Map.of("type", "write", "mbean", mbean, "attribute", attribute, "value", true);
        assertThat(post(write).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesTheSameWhereHawtioAsks() {
        var gc = Map.of("type", "exec", "mbean", "java.lang:type=Memory", "operation", "gc");
        assertThat(http.postForEntity("/actuator/hawtio/jolokia", gc, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksNoOtherProcess() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "service:jmx:rmi:///jndi/rmi://127.0.0.1:%d/jmxrmi".formatted(elsewhere.getLocalPort());
            post(Map.of(
                    "type",
                    "read",
                    "mbean",
                    "java.lang:type=Memory",
                    "attribute",
                    "Verbose",
                    "target",
                    Map.of("url", url)));

            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(ClassUtils.isPresent("org.jolokia.service.jsr160.Jsr160RequestHandler", null))
                .isFalse();
    }

    @Test
    void doesNotEvenShowWhatMayNotBeUsed() {
        JsonNode domains = body(post(Map.of("type", "list", "config", Map.of("maxDepth", 1))))
                .path("value");

        assertThat(domains.fieldNames()).toIterable().contains("io.pacenote", "org.apache.camel", "java.lang");
        assertThat(domains.fieldNames())
                .toIterable()
                .doesNotContain("com.sun.management", "Tomcat", "java.util.logging", "org.springframework.boot");
    }

    @Test
    void refusesOneOfManyRequestsByItself() {
        var bulk = List.of(
                Map.of("type", "version"), Map.of("type", "exec", "mbean", "java.lang:type=Memory", "operation", "gc"));

        assertThat(body(post(bulk)).findValuesAsText("status")).containsExactly("200", "403");
    }

    /** Hawtio asks about all beans at once, in more than a megabyte. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void takesALongRequest(int megabytes) {
        String bulk = "[{\"type\":\"version\"}" + " ".repeat(megabytes << 20) + "]";
        var request = RequestEntity.post(JOLOKIA)
                .contentType(MediaType.APPLICATION_JSON)
                .body(bulk);

        ResponseEntity<JsonNode> answer = http.exchange(request, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(answer).findValuesAsText("status")).containsExactly("200");
    }

    @Test
    void refusesALongerOneBeforeItIsSent(@LocalServerPort int port) throws IOException {
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n[".formatted(JOLOKIA, 9 << 20);
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void hawtioFindsNoOtherConnections() {
        assertThat(http.getForObject("/actuator/hawtio/preset-connections", String.class)
                        .strip())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "io.pacenote:type=Contexts | list()",
                "io.pacenote:type=Breakers | list",
                CAMEL + " | dumpRoutesAsXml()",
                CAMEL + " | dumpRoutesAsXml(boolean,boolean)"
            })
    void doesWhatHawtiosPagesAsk(String mbean, String operation) {
        Object[] arguments = operation.contains("boolean") ? new Object[] {true, true} : new Object[0];
        assertThat(exec(mbean, operation, arguments).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void showsSuspendsAndResumesARoute() throws Exception {
        // other applications of this JVM may have taken the name of the context
        String route = ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.apache.camel:type=routes,name=\"nicecall.payment.list\",*"), null)
                .iterator()
                .next()
                .getCanonicalName();

        assertThat(exec(route, "dumpRouteAsXml()").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(exec(route, "suspend()").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(exec(route, "resume()").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void answersAnMBeanThatIsNotThereWith404() {
        assertThat(exec("io.pacenote:type=Lottery", "draw").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> exec(String mbean, String operation, Object... arguments) {
        return post(Map.of("type", "exec", "mbean", mbean, "operation", operation, "arguments", arguments));
    }

    private ResponseEntity<JsonNode> post(Object request) {
        return http.postForEntity(JOLOKIA, request, JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getBody()).isNotNull();
        return answer.getBody();
    }
}
