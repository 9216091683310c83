package io.pacenote.teashop.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.pacenote.postgres.Causes;
import io.pacenote.rest.problem.FieldError;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The gRPC status of a failure: what its problem is by HTTP, said in gRPC's words. Nothing else of it gets out. */
final class CallFailures {

    private final ProblemMapper problems;

    CallFailures(ProblemMapper problems) {
        this.problems = problems;
    }

    StatusRuntimeException toStatus(Throwable failure) {
        return Causes.of(failure)
                .filter(StatusRuntimeException.class::isInstance)
                .map(StatusRuntimeException.class::cast)
                .findFirst()
                .map(grpc -> withoutCause(grpc.getStatus()))
                .orElseGet(() -> toStatus(problems.toProblem(failure)));
    }

    /** What gRPC itself has refused, such as a message that unpacks to more than the limit. */
    private static StatusRuntimeException withoutCause(Status status) {
        return status.withCause(null).asRuntimeException();
    }

    private static StatusRuntimeException toStatus(Problem problem) {
        var status = com.google.rpc.Status.newBuilder()
                .setCode(code(problem.status()).value())
                .setMessage(problem.detail());
        if (!problem.errors().isEmpty()) {
            status.addDetails(Any.pack(fields(problem.errors())));
        }
        retryAfter(problem).ifPresent(retry -> status.addDetails(Any.pack(retry)));
        if (problem.errorId() != null) {
            status.addDetails(Any.pack(
                    RequestInfo.newBuilder().setRequestId(problem.errorId()).build()));
        }
        return StatusProto.toStatusRuntimeException(status.build(), AnswerMetadata.of(problem.headers()));
    }

    private static Status.Code code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Status.Code.UNAUTHENTICATED;
            case FORBIDDEN -> Status.Code.PERMISSION_DENIED;
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case REQUEST_TIMEOUT -> Status.Code.DEADLINE_EXCEEDED;
            case CONFLICT -> Status.Code.FAILED_PRECONDITION;
            case PAYLOAD_TOO_LARGE, REQUEST_HEADER_FIELDS_TOO_LARGE, TOO_MANY_REQUESTS ->
                Status.Code.RESOURCE_EXHAUSTED;
            case SERVICE_UNAVAILABLE -> Status.Code.UNAVAILABLE;
            default -> status.is4xxClientError() ? Status.Code.INVALID_ARGUMENT : Status.Code.INTERNAL;
        };
    }

    private static BadRequest fields(List<FieldError> errors) {
        var fields = BadRequest.newBuilder();
        errors.forEach(error ->
                fields.addFieldViolationsBuilder().setField(error.field()).setDescription(error.message()));
        return fields.build();
    }

    private static Optional<RetryInfo> retryAfter(Problem problem) {
        return Optional.ofNullable(problem.headers().get(HttpHeaders.RETRY_AFTER))
                .map(seconds -> RetryInfo.newBuilder()
                        .setRetryDelay(Duration.newBuilder().setSeconds(Long.parseLong(seconds)))
                        .build());
    }
}
