package io.pacenote.teashop.grpc;

import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Context;
import io.grpc.Status;
import io.pacenote.rest.contract.Operations;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.Answer;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.Workers;
import io.pacenote.teashop.grpc.v1.Order;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Has calls done as operations of the contract, each of which answers with an order. A message is what protobuf's own mapping to
 * JSON makes of it, where a field that is not set is not there: so what an operation takes, checks and answers is said once.
 */
final class OrderCalls {

    /** Whose share of workers does it. */
    private static final String PATH = "/teashop/orders";

    private static final JsonFormat.Printer WRITER = JsonFormat.printer().omittingInsignificantWhitespace();

    /** An answer has links besides, and fields by their Korean names. */
    private static final JsonFormat.Parser READER = JsonFormat.parser().ignoringUnknownFields();

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Operations operations;
    private final Workers workers;
    private final AnswerRenderer renderer;

    OrderCalls(Operations operations, Workers workers, AnswerRenderer renderer) {
        this.operations = operations;
        this.workers = workers;
        this.renderer = renderer;
    }

    /** A route step: the message is the operation's body. */
    Processor withBody(String operationId) {
        return exchange -> {
            Message message = exchange.getMessage().getMandatoryBody(Message.class);
            CallRequest request = CallRequest.CURRENT.get().withBody(WRITER.print(message));
            call(operationId, request, Map.of(), exchange);
        };
    }

    /** A route step: the message's fields are the parameters of the operation, which takes no body. */
    Processor withParameters(String operationId) {
        return exchange -> {
            var parameters = new HashMap<String, Object>();
            exchange.getMessage()
                    .getMandatoryBody(Message.class)
                    .getAllFields()
                    .forEach((field, value) -> parameters.put(field.getJsonName(), value.toString()));
            call(operationId, CallRequest.CURRENT.get(), parameters, exchange);
        };
    }

    private void call(String operationId, CallRequest request, Map<String, Object> parameters, Exchange exchange)
            throws Exception {
        var headers = new HashMap<>(parameters);
        if (request.idempotencyKey() != null) {
            headers.put(CallRequest.IDEMPOTENCY_KEY, request.idempotencyKey());
        }
        requireUp(exchange.getContext());
        exchange.getMessage().setHeaders(headers);
        exchange.getMessage().setBody(request.body().isEmpty() ? null : request.body());
        Context call = Context.current();
        CompletableFuture<Void> turn =
                workers.work(PATH, () -> perform(operationId, request, call, exchange), () -> {});
        if (turn != null) {
            turn.join();
        }
        if (exchange.getException() == null) {
            Answer answer = renderer.render(exchange);
            AnsweredCall.METADATA.get().merge(AnswerMetadata.of(answer.headers()));
            exchange.getMessage().setBody(toOrder(answer));
        }
    }

    /** The port is open before all routes have started, and until the calls under way have ended. */
    private static void requireUp(CamelContext camel) {
        if (!camel.isStarted()) {
            throw ProblemException.unavailable("The platform is starting or stopping", RETRY_AFTER);
        }
    }

    /** What nobody waits for any more, as it waited too long for its turn, is not begun. */
    private void perform(String operationId, CallRequest request, Context call, Exchange exchange) {
        try {
            if (call.isCancelled()) {
                throw Status.CANCELLED.asRuntimeException();
            }
            operations.perform(operationId, request, exchange);
        } catch (RuntimeException refused) {
            exchange.setException(refused);
        }
    }

    private static Order toOrder(Answer answer) throws Exception {
        Order.Builder order = Order.newBuilder();
        READER.merge(new String(answer.body(), StandardCharsets.UTF_8), order);
        return order.build();
    }
}
