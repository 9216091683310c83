package io.pacenote.app.start;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pacenote.app.ops.OperationsApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody finds who knows no more than the address. */
@OperationsApplicationTest
class StartPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private MockMvc http;

    @Test
    void showsPeopleWhatTheTerminalShows() throws Exception {
        http.perform(get("/").header(HttpHeaders.ACCEPT, BROWSER))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(header().stringValues(HttpHeaders.VARY, hasItem("Accept")))
                .andExpect(content().string(containsString("href=\"/api\"")))
                .andExpect(content().string(containsString("href=\"/simulators/psp/ledger\"")))
                .andExpect(content().string(containsString("href=\"/nicecall\"")))
                .andExpect(content().string(containsString("href=\"/teashop\"")))
                .andExpect(content().string(containsString("{&quot;userId&quot;: 402, &quot;subStatus&quot;: true}")))
                .andExpect(content().string(containsString("curl -i http://localhost/codriver/subscriptions")));
    }

    /** So that a content security policy may allow what comes from here, and nothing else. */
    @Test
    void hasNothingInlineAndNothingFromElsewhere() throws Exception {
        http.perform(get("/").accept(MediaType.TEXT_HTML))
                .andExpect(content()
                        .string(not(matchesRegex(
                                "(?s).*(<script|<style|style=|\\son\\w+=|(src|href)=\"(https?:)?//|<!-- ).*"))));
        http.perform(get("/start/start.css"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(matchesRegex("(?s).*(url\\(|@import).*"))));
        http.perform(get("/start/pacenote.svg")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({"*/*, application/hal+json", "application/json, application/json"})
    void givesProgramsLinks(String accept, String type) throws Exception {
        http.perform(get("/").header(HttpHeaders.ACCEPT, accept))
                .andExpect(status().isOk())
                .andExpect(content().contentType(type))
                .andExpect(jsonPath("$._links.self.href").value("http://localhost/"))
                .andExpect(jsonPath("$._links.service-doc.href").value("http://localhost/api"))
                .andExpect(jsonPath("$._links.ops.href").value("http://localhost/ops"))
                .andExpect(jsonPath("$._links.codriver.href").value("http://localhost/codriver"))
                .andExpect(jsonPath("$._links.nicecall.href").value("http://localhost/nicecall"))
                .andExpect(jsonPath("$._links.teashop.href").value("http://localhost/teashop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/ops/"})
    void linksToWhatAnOperatorCanSee(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$._links.contexts.href").value(endsWith("/ops/contexts")))
                .andExpect(jsonPath("$._links.sagas.templated").value(true))
                .andExpect(jsonPath("$._links.paused.href").value(endsWith("/ops/sagas/paused")))
                .andExpect(jsonPath("$._links", hasKey("projections")));
    }

    @ParameterizedTest
    @CsvSource({
        "/codriver, mypages",
        "/nicecall, calls",
        "/teashop, storeOrders",
        "/library, userInfos",
        "/chatbot, dashboards",
        "/simulators, psp/ledger"
    })
    void linksToWhatASystemHas(String path, String relation) throws Exception {
        http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$._links", hasKey(relation)))
                .andExpect(jsonPath("$._links", hasKey("service-desc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/"})
    void hasAPageToTryTheApi(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isOk());
    }
}
