package io.pacenote.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The events of all AsyncAPI documents on the class path. */
final class EventKinds {

    private EventKinds() {}

    static List<EventKind> all() throws IOException {
        List<EventKind> all = new ArrayList<>();
        for (Resource document : new PathMatchingResourcePatternResolver().getResources("classpath*:asyncapi/*.yaml")) {
            all.addAll(of(read(new YAMLMapper(), document), document));
        }
        return all;
    }

    private static List<EventKind> of(JsonNode document, Resource at) throws IOException {
        List<EventKind> kinds = new ArrayList<>();
        for (JsonNode channel : document.path("channels")) {
            for (String name : (Iterable<String>) () -> channel.path("messages").fieldNames()) {
                String payload = document.at("/components/messages/" + name + "/payload/$ref")
                        .asText();
                String[] parts = payload.split("#");
                JsonNode schema =
                        read(new JsonMapper(), at.createRelative(parts[0])).at(parts[1]);
                kinds.add(new EventKind(
                        document.at("/info/title").asText(),
                        channel.path("address").asText(),
                        name,
                        schema));
            }
        }
        return kinds;
    }

    private static JsonNode read(ObjectMapper mapper, Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return mapper.readTree(in);
        }
    }
}
