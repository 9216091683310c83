package io.pacenote.app.jmx;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.saga.OperatorAction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanRegistration;
import javax.management.MBeanServer;
import javax.management.NotificationEmitter;
import javax.management.ObjectName;
import javax.management.modelmbean.ModelMBean;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.support.management.DefaultManagementMBeanAssembler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has Camel make its MBeans so that what changes something, as stopping a route in Hawtio, is in the audit (decision record 78). */
@Component
class AuditedCamelMBeans implements CamelContextCustomizer {

    /** Names of operations that look; any other may change something. */
    private static final Pattern READS = Pattern.compile(
            "(get|is|has|can|list|dump|browse)([A-Z]\\w*)?|componentNames|endpointStatistics|queueSize|statsAsJSon");

    private final OperatorAudit audit;

    AuditedCamelMBeans(OperatorAudit audit) {
        this.audit = audit;
    }

    @Override
    public void configure(CamelContext camel) {
        camel.getCamelContextExtension().setManagementMBeanAssembler(new DefaultManagementMBeanAssembler(camel) {
            @Override
            public @Nullable ModelMBean assemble(MBeanServer server, Object managed, ObjectName name)
                    throws JMException {
                @Nullable ModelMBean bean = super.assemble(server, managed, name);
                return bean == null ? null : audited(bean, name);
            }
        });
    }

    private ModelMBean audited(ModelMBean bean, ObjectName name) {
        Class<?>[] types = {ModelMBean.class, MBeanRegistration.class, NotificationEmitter.class};
        return (ModelMBean) Proxy.newProxyInstance(getClass().getClassLoader(), types, (proxy, method, arguments) -> {
            @Nullable String operation = changing(method, arguments);
            return operation == null
                    ? call(bean, method, arguments)
                    : audit.apart(action(operation, name), () -> call(bean, method, arguments));
        });
    }

    /** Null for what changes nothing. */
    private static @Nullable String changing(Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "invoke" -> changesSomething((String) arguments[0]) ? (String) arguments[0] : null;
            case "setAttribute" -> "set" + ((Attribute) arguments[0]).getName();
            case "setAttributes" -> "setAttributes";
            default -> null;
        };
    }

    static boolean changesSomething(String operation) {
        return !READS.matcher(operation).matches();
    }

    /** Camel's operations ask for no reason. */
    private static OperatorAction action(String operation, ObjectName name) {
        String target = name.getKeyProperty("type") + " " + name.getKeyProperty("name");
        return new OperatorAction("camel." + operation, target, null);
    }

    private static @Nullable Object call(ModelMBean bean, Method method, Object @Nullable [] arguments)
            throws Exception {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException() instanceof Exception failure ? failure : e;
        }
    }
}
