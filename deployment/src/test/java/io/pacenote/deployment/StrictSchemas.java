package io.pacenote.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.fabric8.istio.api.networking.v1.DestinationRule;
import io.fabric8.istio.api.security.v1.PeerAuthentication;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a manifest has fields that there are not, or lacks some that there have to be. Kubernetes' own kinds are told by its
 * client, those of Strimzi and Istio by their models; the models say little of what is missing, so these kinds and all others
 * have a small JSON schema of the fields in use.
 */
final class StrictSchemas {

    /** A kind that its client checks. */
    private interface Check {
        void validate(JsonElement object) throws IOException;
    }

    private static final Map<String, Check> KUBERNETES = Map.ofEntries(
            Map.entry("ConfigMap", V1ConfigMap::validateJsonElement),
            Map.entry("Deployment", V1Deployment::validateJsonElement),
            Map.entry("HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
            Map.entry("Ingress", V1Ingress::validateJsonElement),
            Map.entry("Namespace", V1Namespace::validateJsonElement),
            Map.entry("NetworkPolicy", V1NetworkPolicy::validateJsonElement),
            Map.entry("PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement),
            Map.entry("PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
            Map.entry("Service", V1Service::validateJsonElement),
            Map.entry("ServiceAccount", V1ServiceAccount::validateJsonElement));

    private static final Map<String, Class<?>> MODELS = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class,
            "DestinationRule", DestinationRule.class,
            "PeerAuthentication", PeerAuthentication.class);

    private static final JsonMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new WithoutCatchAll())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StrictSchemas() {}

    /** What is wrong with it; nothing if it is as it should be. */
    static List<String> violations(JsonNode object) {
        Check check = KUBERNETES.get(Manifests.kind(object));
        if (check != null) {
            return told(object, () -> check.validate(JsonParser.parseString(object.toString())));
        }
        Stream<String> pod = Manifests.kind(object).equals("Integration")
                ? told(
                        object,
                        () -> V1PodSpec.validateJsonElement(JsonParser.parseString(
                                object.at("/spec/template/spec").toString())))
                        .stream()
                : Stream.empty();
        return Stream.of(bySchema(object), byModel(object), pod)
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> bySchema(JsonNode object) {
        return schema(Manifests.kind(object)).validate(object).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> Manifests.label(object) + ": " + message);
    }

    private static JsonSchema schema(String kind) {
        InputStream schema = StrictSchemas.class.getResourceAsStream("/schemas/%s.json".formatted(kind));
        if (schema == null) {
            throw new AssertionError("Nothing says which fields a %s has".formatted(kind));
        }
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private static Stream<String> byModel(JsonNode object) {
        Class<?> model = MODELS.get(Manifests.kind(object));
        return model == null ? Stream.empty() : told(object, () -> STRICT.treeToValue(object, model)).stream();
    }

    private static List<String> told(JsonNode object, Attempt attempt) {
        try {
            attempt.make();
            return List.of();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return List.of(Manifests.label(object) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Attempt {
        void make() throws IOException;
    }

    /** The models keep what they do not know in a map, and say nothing. */
    private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
