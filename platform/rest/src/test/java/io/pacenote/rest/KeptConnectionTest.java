package io.pacenote.rest;

import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A body comes after its head, and the answer takes longer than the server waits for a client. */
@RestTest
@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
@Import(KeptConnectionTest.Pages.class)
@Timeout(60)
class KeptConnectionTest {

    private static final long LONGER_THAN_THE_TIMEOUT = 3500;

    private Socket socket;
    private Http http;

    @BeforeEach
    void connect(@LocalServerPort int port) throws IOException {
        http = new Http(port);
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
    }

    @AfterEach
    void hangUp() throws IOException {
        socket.close();
    }

    @Test
    void isUsedForTheNextRequest() throws IOException {
        ask("Content-Length: 4", "done");
        assertThat(readTo("done")).startsWith("HTTP/1.1 200");

        socket.getOutputStream().write(ascii("GET /ops/sample HTTP/1.1\nHost: localhost\n\n"));
        assertThat(readTo("operated")).startsWith("HTTP/1.1 200");
    }

    /** Which Tomcat closes: a client that was not told would lose its next request. */
    @Test
    void isAnnouncedToCloseAfterChunks() throws IOException {
        ask("Transfer-Encoding: chunked", "4\ndone\n0\n\n");

        assertThat(readTo("done")).startsWith("HTTP/1.1 200").contains("Connection: close");
    }

    private void ask(String length, String body) throws IOException {
        String head = "POST /ops/slow HTTP/1.1\nHost: localhost\nContent-Type: text/plain\n" + length + "\n\n";
        socket.getOutputStream().write(ascii(head));
        // the head has arrived when another request is answered
        assertThat(http.get("/ops/sample").status()).isEqualTo(200);
        socket.getOutputStream().write(ascii(body));
    }

    private String readTo(String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("closed after: %s", read).isNotEqualTo(-1);
            read.append((char) next);
        }
        return read.toString();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Pages {

        @PostMapping(path = "/ops/slow", produces = "text/plain")
        String slow(@RequestBody String body) throws InterruptedException {
            Thread.sleep(LONGER_THAN_THE_TIMEOUT);
            return body;
        }
    }
}
