package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** An editor shows what each of our settings is for. */
class DescribedSettingsTest {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "(pacenote|codriver|nicecall|teashop|library|chatbot)\\..*";

    @Test
    void eachSettingIsDescribed() throws IOException {
        List<JsonNode> settings =
                all("properties").filter(setting -> name(setting).matches(OURS)).toList();

        assertThat(settings)
                .extracting(DescribedSettingsTest::name)
                .contains("pacenote.contexts", "pacenote.psp.url", "teashop.order.pay-url");
        assertThat(settings)
                .filteredOn(setting -> setting.path("description").asText().isBlank())
                .extracting(DescribedSettingsTest::name)
                .isEmpty();
    }

    @Test
    void eachClassOfSettingsIsThere() throws IOException {
        List<String> described = all("groups")
                .map(group -> group.path("sourceType").asText())
                .distinct()
                .toList();

        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.pacenote")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(described);
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asText();
    }

    private static Stream<JsonNode> all(String kind) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (URL metadata :
                Collections.list(DescribedSettingsTest.class.getClassLoader().getResources(METADATA))) {
            StreamSupport.stream(new JsonMapper().readTree(metadata).path(kind).spliterator(), false)
                    .forEach(found::add);
        }
        return found.stream();
    }
}
