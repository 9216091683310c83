package io.pacenote.app.sweep.agent;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * A Java agent that counts the effects of the application: commits, sends and acknowledgements, offset commits, outgoing calls
 * and their answers. Each line on the standard input is a crash point, and begins the count anew.
 */
public final class SweepAgent {

    private SweepAgent() {}

    /** @param arguments the file of the notes; and, after a comma, a crash point for which to count from the start */
    public static void premain(String arguments, Instrumentation instrumentation) {
        String[] parts = arguments.split(",");
        Path notes = Path.of(parts[0]);
        commits(instrumentation);
        messages(instrumentation);
        weave(
                instrumentation,
                "org.apache.hc.client5.http.impl.classic.InternalHttpClient",
                named("doExecute"),
                EffectAdvice.Call.class);
        if (parts.length > 1) {
            Effects.begin(notes, CrashPoint.parse(parts[1]));
        }
        Thread orders = new Thread(() -> obey(notes), "sweep-orders");
        orders.setDaemon(true);
        orders.start();
    }

    private static void commits(Instrumentation instrumentation) {
        weave(instrumentation, "org.postgresql.jdbc.PgConnection", named("commit"), EffectAdvice.Commit.class);
        weave(
                instrumentation,
                "org.postgresql.jdbc.PgStatement",
                named("execute").and(takesArgument(0, named("org.postgresql.core.CachedQuery"))),
                EffectAdvice.Autocommit.class);
        weave(instrumentation, "org.hsqldb.jdbc.JDBCConnection", named("commit"), EffectAdvice.Commit.class);
    }

    private static void messages(Instrumentation instrumentation) {
        weave(
                instrumentation,
                "org.apache.kafka.clients.producer.KafkaProducer",
                named("send").and(takesArguments(2)),
                EffectAdvice.Call.class);
        weave(
                instrumentation,
                "org.apache.kafka.clients.producer.internals.ProducerBatch",
                named("complete").and(isPublic()),
                EffectAdvice.Call.class);
        weave(
                instrumentation,
                "org.apache.kafka.clients.consumer.KafkaConsumer",
                namedOneOf("commitSync", "commitAsync"),
                EffectAdvice.Call.class);
    }

    private static void weave(
            Instrumentation instrumentation, String type, ElementMatcher<MethodDescription> methods, Class<?> advice) {
        new AgentBuilder.Default()
                .type(named(type))
                .transform((builder, description, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(methods)))
                .installOn(instrumentation);
    }

    private static void obey(Path notes) {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                Effects.begin(notes, CrashPoint.parse(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
