package io.pacenote.teashop.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RequestInfo;
import io.grpc.Status;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.ProblemMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class CallFailuresTest {

    private final CallFailures failures = new CallFailures(new ProblemMapper(List.of()));

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, INVALID_ARGUMENT",
        "UNAUTHORIZED, UNAUTHENTICATED",
        "FORBIDDEN, PERMISSION_DENIED",
        "NOT_FOUND, NOT_FOUND",
        "REQUEST_TIMEOUT, DEADLINE_EXCEEDED",
        "CONFLICT, FAILED_PRECONDITION",
        "PAYLOAD_TOO_LARGE, RESOURCE_EXHAUSTED",
        "UNPROCESSABLE_ENTITY, INVALID_ARGUMENT",
        "TOO_MANY_REQUESTS, RESOURCE_EXHAUSTED",
        "INTERNAL_SERVER_ERROR, INTERNAL",
        "SERVICE_UNAVAILABLE, UNAVAILABLE"
    })
    @DisplayName("001-K14: a problem has the gRPC status that says the same")
    void matchesTheProblem(HttpStatus problem, Status.Code code) {
        refusal(ProblemException.of(problem, "not so")).expect(code);
    }

    @Test
    @DisplayName("001-K14: a failure that nobody expected is INTERNAL: an id, and nothing of the inside")
    void tellsNothingOfTheInside() {
        Refusal refusal = refusal(new IllegalStateException("password=secret", new RuntimeException("select 1")))
                .expect(Status.Code.INTERNAL);

        assertThat(refusal.detail(RequestInfo.class).orElseThrow().getRequestId())
                .hasSize(36);
        assertThat(refusal.failure().getCause()).isNull();
        assertThat(refusal.failure().toString() + refusal.failure().getTrailers())
                .doesNotContain("secret", "select", "IllegalStateException");
    }

    @Test
    @DisplayName("001-K14: who is to come again is told when")
    void tellsWhenToComeAgain() {
        assertThat(refusal(ProblemException.unavailable("later", Duration.ofSeconds(7)))
                        .retryAfterSeconds())
                .isEqualTo(7);
        assertThat(refusal(new CamelExecutionException("full", null, new RejectedExecutionException()))
                        .expect(Status.Code.UNAVAILABLE)
                        .retryAfterSeconds())
                .isPositive();
    }

    private Refusal refusal(Throwable failure) {
        return new Refusal(failures.toStatus(failure));
    }
}
