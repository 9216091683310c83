package io.pacenote.benchmarks;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The MBeans of another JVM on this machine, over the JVM's own agent: Jolokia does not let everything through. */
public final class LocalJmx implements AutoCloseable {

    private final JMXConnector connector;

    private LocalJmx(JMXConnector connector) {
        this.connector = connector;
    }

    /** @param pid of the JVM, which belongs to the same user */
    public static LocalJmx of(long pid) throws IOException {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
            try {
                return new LocalJmx(JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent())));
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Bytes of live objects on the heap, after a collection of all garbage. */
    public long liveHeap() throws IOException {
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Calls an operation without parameters. */
    public void invoke(String mbean, String operation) throws IOException, JMException {
        MBeanServerConnection server = connector.getMBeanServerConnection();
        server.invoke(new ObjectName(mbean), operation, new Object[0], new String[0]);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
