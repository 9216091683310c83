package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers are passed on as they come. */
@GatewayTest
@Timeout(60)
class StreamTest extends AbstractShopTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void passesOnTheFirstPieceBeforeTheSecondIsThere() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        ORDERS.does((request, out) -> {
            Upstream.write(out, CHUNKED + "5\r\nfirst\r\n");
            await(seen);
            Upstream.write(out, "6\r\nsecond\r\n0\r\n\r\n");
        });

        try (InputStream answer = open().body()) {
            assertThat(new String(answer.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("first");
            seen.countDown();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("second");
        }
    }

    /** More than the heap of a small container; what is not read is not sent. */
    @Test
    void keepsNothingOfALongAnswer() throws Exception {
        long length = 256L * MEGABYTE;
        byte[] piece = new byte[MEGABYTE];
        ORDERS.does((request, out) -> {
            Upstream.write(out, "HTTP/1.1 200 OK\nContent-Length: " + length + "\n\n");
            for (long sent = 0; sent < length; sent += piece.length) {
                out.write(piece);
            }
        });

        HttpResponse<InputStream> answer = open();

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(length);
        try (InputStream body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(length);
        }
    }

    @Test
    void breaksOffWithTheTargetWhoseLengthIsKnown() throws Exception {
        ORDERS.does((request, out) -> {
            Upstream.write(out, "HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf of it");
            throw new IOException("dies");
        });

        breaksOffAfter("half of it");
    }

    @Test
    void breaksOffWithTheTargetWhoseLengthIsNotKnown() throws Exception {
        ORDERS.does((request, out) -> {
            Upstream.write(out, CHUNKED + "a\r\nhalf of it\r\n");
            throw new IOException("dies");
        });

        breaksOffAfter("half of it");
    }

    @Test
    void tellsThatAnAnswerBrokeOffBeforeItBegan() {
        ORDERS.does((request, out) -> {
            Upstream.write(out, "HTTP/1.1 200 OK\nContent-Length: 100\n\n");
            throw new IOException("dies");
        });

        HttpResponse<String> answer = get("/shop/orders");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("\"path\":\"/shop/orders\"");
    }

    /** A client who has hung up costs the target no more than what is on its way already. */
    @Test
    void hangsUpWhenTheClientDoes() throws Exception {
        CompletableFuture<Void> hungUp = new CompletableFuture<>();
        ORDERS.does((request, out) -> {
            Upstream.write(out, CHUNKED);
            try {
                while (true) {
                    Upstream.write(out, "5\r\nagain\r\n");
                }
            } catch (IOException broken) {
                hungUp.complete(null);
                throw broken;
            }
        });

        open().body().close();

        assertThat(hungUp).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private void breaksOffAfter(String part) throws Exception {
        try (InputStream answer = open().body()) {
            assertThat(new String(answer.readNBytes(part.length()), StandardCharsets.UTF_8))
                    .isEqualTo(part);
            assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(get("/shop/items").statusCode()).isEqualTo(200);
    }

    private HttpResponse<InputStream> open() throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/shop/orders"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
