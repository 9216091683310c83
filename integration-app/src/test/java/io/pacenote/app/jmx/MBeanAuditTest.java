package io.pacenote.app.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.audit.AuditEntry;
import io.pacenote.app.audit.AuditLog;
import io.pacenote.app.audit.AuditSearch;
import io.pacenote.app.ops.OperationsApplicationTest;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who did what (issue 30, item 1), by JMX. */
@OperationsApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MBeanAuditTest {

    /** Operations that change nothing, and operations of attributes. */
    private static final Set<String> READING =
            Set.of("list", "get", "search", "status", "paused", "getPending", "getOldestAgeSeconds");

    private static final Map<String, Object> ARGUMENTS =
            Map.of("long", 0L, "int", 1, "java.lang.String", UUID.randomUUID().toString());

    private record Operation(ObjectName bean, MBeanOperationInfo operation) {

        @Override
        public String toString() {
            return bean.getKeyProperty("type") + " " + operation.getName();
        }
    }

    @Autowired
    private AuditLog log;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    /** A new one is among them by itself. */
    private Stream<Operation> changing() throws JMException {
        return server.queryNames(new ObjectName("io.pacenote:*"), null).stream()
                .flatMap(this::operations)
                .filter(one -> !READING.contains(one.operation().getName()));
    }

    private Stream<Operation> operations(ObjectName bean) {
        try {
            return Arrays.stream(server.getMBeanInfo(bean).getOperations())
                    .map(operation -> new Operation(bean, operation));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void everyOperationThatChangesSomethingLeavesALine(Operation changing) {
        MBeanParameterInfo[] parameters = changing.operation().getSignature();
        assertThat(parameters[parameters.length - 1].getName()).isEqualTo("reason");
        String operator = "operator " + UUID.randomUUID();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(operator, ""));

        invoke(changing, parameters);

        assertThat(log.search(new AuditSearch(operator, null, null, 0, 2)))
                .extracting(AuditEntry::reason)
                .containsExactly("because of a test");
    }

    /** Most of them are refused, as there is nothing of that name; that is a line, too. */
    private void invoke(Operation changing, MBeanParameterInfo[] parameters) {
        Object[] arguments = Arrays.stream(parameters)
                .map(parameter -> switch (parameter.getName()) {
                    case "reason" -> "because of a test";
                    case "from", "to" -> "";
                    default -> ARGUMENTS.get(parameter.getType());
                })
                .toArray();
        String[] types =
                Arrays.stream(parameters).map(MBeanParameterInfo::getType).toArray(String[]::new);
        try {
            server.invoke(changing.bean(), changing.operation().getName(), arguments, types);
        } catch (JMException refused) {
            assertThat(refused).hasMessageNotContaining("reason");
        }
    }
}
