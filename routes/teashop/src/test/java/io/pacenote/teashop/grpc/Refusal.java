package io.pacenote.teashop.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The failure of a call, as its client sees it. */
record Refusal(StatusRuntimeException failure) {

    Refusal expect(io.grpc.Status.Code code) {
        assertThat(failure).isNotNull();
        assertThat(failure.getStatus().getCode()).as(failure.toString()).isEqualTo(code);
        return this;
    }

    String description() {
        return Objects.requireNonNullElse(failure.getStatus().getDescription(), "");
    }

    /** The fields that are at fault. */
    List<String> fields() {
        return detail(BadRequest.class).stream()
                .flatMap(bad -> bad.getFieldViolationsList().stream())
                .map(FieldViolation::getField)
                .toList();
    }

    /** When to come again; 0 when nothing is said of that. */
    long retryAfterSeconds() {
        return detail(RetryInfo.class)
                .map(retry -> retry.getRetryDelay().getSeconds())
                .orElse(0L);
    }

    <T extends Message> Optional<T> detail(Class<T> type) {
        Status status = StatusProto.fromThrowable(failure);
        return status == null
                ? Optional.empty()
                : status.getDetailsList().stream()
                        .filter(detail -> detail.is(type))
                        .map(detail -> unpack(detail, type))
                        .findFirst();
    }

    private static <T extends Message> T unpack(Any detail, Class<T> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(detail.toString(), e);
        }
    }
}
