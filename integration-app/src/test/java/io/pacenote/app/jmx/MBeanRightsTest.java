package io.pacenote.app.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** Each operation and attribute of our MBeans has its line in the documents that says who may use it. */
@OperationsApplicationTest
class MBeanRightsTest {

    private static final Path DOCUMENT = Path.of("../docs/security.md");
    private static final Pattern LINE =
            Pattern.compile("^\\| `(io\\.pacenote:[^`]+)` \\| operator \\|$", Pattern.MULTILINE);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Test
    void theDocumentDeclaresTheRightsOfEveryOperationAndAttribute() throws Exception {
        SortedSet<String> declared = LINE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).isNotEmpty().isEqualTo(offered());
    }

    private SortedSet<String> offered() throws JMException {
        SortedSet<String> offered = new TreeSet<>();
        for (ObjectName name : server.queryNames(new ObjectName("io.pacenote:*"), null)) {
            MBeanInfo bean = server.getMBeanInfo(name);
            Stream.concat(
                            Arrays.stream(bean.getAttributes()).map(attribute -> attribute.getName()),
                            Arrays.stream(bean.getOperations()).map(MBeanRightsTest::signature))
                    .forEach(member -> offered.add(name.getCanonicalName() + " " + member));
        }
        return offered;
    }

    private static String signature(MBeanOperationInfo operation) {
        return Arrays.stream(operation.getSignature())
                .map(MBeanParameterInfo::getType)
                .map(type -> type.replaceFirst(".*\\.", ""))
                .collect(Collectors.joining(", ", operation.getName() + "(", ")"));
    }
}
