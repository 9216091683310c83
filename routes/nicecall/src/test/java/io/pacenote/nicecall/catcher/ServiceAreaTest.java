package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.nicecall.NicecallSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ServiceAreaTest {

    @TempDir
    Path folder;

    private Path file;
    private ServiceArea area;

    @BeforeEach
    void setUp() {
        file = folder.resolve("area");
        var source = new MapConfigurationPropertySource(Map.of("nicecall.catcher.area-file", file));
        area = new ServiceArea(new Binder(source).bindOrCreate("nicecall", NicecallSettings.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kangnam", "dongjak", "nowon", "mapo", "jongro", "bundang", "BUNDANG", "Jongro", " mapo\t"})
    @DisplayName("003-F9, 4.6, 4.8.13: the listed areas are served, in any case, jongro too")
    void servesTheList(String location) {
        assertThat(area.policy().serves(location)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busan", "", "bundang-gu", "bund", " ", "mapo,nowon"})
    @DisplayName("003-F9, 4.6: nothing else is")
    void servesNothingElse(String location) {
        assertThat(area.policy().serves(location)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busan, Ulsan", "busan\nulsan\n", " busan ,\r\n,ulsan", "busan\n\nULSAN"})
    @DisplayName("003, 4.7: a file takes the place of the list, with commas or lines")
    void aFileTakesThePlaceOfTheList(String content) throws IOException {
        Files.writeString(file, content);

        assertThat(area.policy().serves("BUSAN")).isTrue();
        assertThat(area.policy().serves("ulsan")).isTrue();
        assertThat(area.policy().serves("bundang")).isFalse();
        assertThat(area.policy().serves("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uB9C8\uD3EC", "\u1106\u1161\u1111\u1169", " \uB9C8\uD3EC ", "\u1106\u1161\uD3EC"})
    @DisplayName("003-F9, 4.6: a name is the same in every Unicode form and with spaces around it")
    void aNameIsTheSameInEveryForm(String name) throws IOException {
        assertThat(new ServiceAreaPolicy(Set.of(name)).serves("\u1106\u1161\u1111\u1169"))
                .isTrue();
        Files.writeString(file, name);
        assertThat(area.policy().serves("\uB9C8\uD3EC ")).isTrue();
    }

    @Test
    @DisplayName("003-F9, 4.6: an area without a name serves nothing")
    void anAreaWithoutANameServesNothing() {
        assertThat(new ServiceAreaPolicy(Set.of(" ")).serves("")).isFalse();
    }

    @Test
    @DisplayName("003, 4.7: the file is read for each call; when it is blank or gone, the list holds again")
    void theFileIsReadAnew() throws IOException {
        assertThat(area.policy().serves("bundang")).isTrue();
        Files.writeString(file, "busan");
        assertThat(area.policy().serves("bundang")).isFalse();
        Files.writeString(file, " \n,");
        assertThat(area.policy().serves("bundang")).isTrue();
        Files.writeString(file, "ulsan");
        assertThat(area.policy().serves("ulsan")).isTrue();
        Files.delete(file);
        assertThat(area.policy().serves("ulsan")).isFalse();
    }
}
