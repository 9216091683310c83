package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same name is the same text, whether its letters come whole (NFC) or in parts (NFD), as macOS writes them. */
@RestTest
class UnicodeTest {

    private static final String WHOLE = "마포";
    private static final String IN_PARTS = Normalizer.normalize(WHOLE, Normalizer.Form.NFD);

    @Autowired
    private JdbcClient jdbc;

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        jdbc.sql("truncate sample_thing.thing").update();
    }

    private List<String> names() {
        return jdbc.sql("select name from sample_thing.thing")
                .query(String.class)
                .list();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void storesTextOfABodyWhole() {
        http.post("/sample/things", "{\"owner\":1,\"active\":true,\"name\":\"%s\"}".formatted(IN_PARTS));

        assertThat(names()).containsExactly(WHOLE);
    }

    @Test
    void storesTextThatIsEscapedInABodyWhole() {
        http.post("/sample/things", "{\"owner\":1,\"active\":true,\"name\":\"\\u1106\\u1161\\u1111\\u1169\"}");

        assertThat(names()).containsExactly(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", "\u2003\u00a0", "\u001c"})
    void storesBlanksOfWhateverKindAsNothing(String blanks) {
        http.post(
                "/sample/things",
                "{\"owner\":1,\"active\":true,\"name\":\"%s\"}".formatted(blanks.replace("\u001c", "\\u001c")));

        assertThat(names()).containsExactly("");
    }

    @Test
    void storesTextOfAPathWhole() {
        http.send("POST", "/sample/acts/" + encode(IN_PARTS), null);

        assertThat(names()).containsExactly(WHOLE);
    }

    @Test
    void findsByTextOfAQuery() {
        http.post("/sample/things", "{\"owner\":1,\"active\":true,\"name\":\"%s\"}".formatted(WHOLE));

        assertThat(http.get("/sample/things?name=" + encode(IN_PARTS)).<Integer>json("$.page.totalElements"))
                .isEqualTo(1);
    }

    @Test
    void findsAPathThatIsWrittenInParts() {
        String path = "/other/" + encode(Normalizer.normalize("주문처리s", Normalizer.Form.NFD));

        assertThat(http.get(path).status()).isEqualTo(200);
    }
}
