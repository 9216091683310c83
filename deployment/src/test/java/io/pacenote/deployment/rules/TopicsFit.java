package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each topic has one for dead letters beside it, keeps its events for ever, and is on as many brokers as there are; users and
 * scalers name topics that there are.
 */
public final class TopicsFit implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests.namespaces().stream()
                .flatMap(namespace -> Stream.of(
                                topics(manifests, namespace),
                                rights(manifests, namespace),
                                scalers(manifests, namespace))
                        .flatMap(all -> all))
                .toList();
    }

    private static Set<String> names(Manifests manifests, String namespace) {
        return manifests.in(namespace, "KafkaTopic").map(Manifests::name).collect(Collectors.toSet());
    }

    private static Stream<String> topics(Manifests manifests, String namespace) {
        Set<String> names = names(manifests, namespace);
        int brokers = manifests
                .in(namespace, "KafkaNodePool")
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
        return manifests
                .in(namespace, "KafkaTopic")
                .filter(topic -> topic.at("/spec/config/retention.ms").asInt() != -1
                        || topic.at("/spec/replicas").asInt() != brokers
                        || topic.at("/spec/config/min.insync.replicas").asInt() != Math.max(1, brokers - 1)
                        || !names.contains(deadLetters(Manifests.name(topic))))
                .map(topic -> "%s: retention, replicas (%d brokers) or dead letters"
                        .formatted(Manifests.label(topic), brokers));
    }

    private static String deadLetters(String topic) {
        return topic.endsWith(".dlt") ? topic : topic + ".dlt";
    }

    private static Stream<String> rights(Manifests manifests, String namespace) {
        return manifests.in(namespace, "KafkaUser").flatMap(user -> Workload.list(user.at("/spec/authorization/acls"))
                .map(acl -> acl.path("resource"))
                .filter(resource -> resource.path("type").asText().equals("topic"))
                .map(resource -> resource.path("name").asText())
                .filter(topic ->
                        !topic.equals("*") && !names(manifests, namespace).contains(topic))
                .map(topic -> "%s may use %s, which is no topic".formatted(Manifests.label(user), topic)));
    }

    private static Stream<String> scalers(Manifests manifests, String namespace) {
        return manifests.in(namespace, "ScaledObject").flatMap(scaler -> Workload.list(scaler.at("/spec/triggers"))
                .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                .map(trigger -> trigger.path("metadata"))
                .filter(trigger -> !fits(manifests, scaler, trigger))
                .map(trigger -> "%s: %s reads no topic %s"
                        .formatted(Manifests.label(scaler), trigger.path("consumerGroup"), trigger.path("topic"))));
    }

    /** The group is that of the process which is scaled, and its user of Kafka may read the topic. */
    private static boolean fits(Manifests manifests, JsonNode scaler, JsonNode trigger) {
        String name = scaler.at("/spec/scaleTargetRef/name").asText();
        return manifests
                .find(Manifests.namespace(scaler), "KafkaUser", "kafka-" + name)
                .filter(user -> user.findValuesAsText("name")
                        .containsAll(List.of(
                                trigger.path("consumerGroup").asText(),
                                trigger.path("topic").asText())))
                .isPresent();
    }
}
