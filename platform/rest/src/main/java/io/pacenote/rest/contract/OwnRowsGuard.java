package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.OwnRows;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.ExchangeHelper;
import org.springframework.http.HttpStatus;

/** Keeps a caller to his own rows, before and after the route of an operation. What his body says is checked as it is read. */
final class OwnRowsGuard {

    private final ProducerTemplate routes;

    OwnRowsGuard(ProducerTemplate routes) {
        this.routes = routes;
    }

    /** @throws ProblemException when the operation would reach a row of somebody else's */
    void before(ServedOperation served, OwnRows own, Exchange exchange) {
        own.attachTo(exchange);
        served.parameter(own.field()).ifPresent(parameter -> limit(served, parameter, own, exchange.getMessage()));
        if (own.by() != null) {
            Exchange reading = ExchangeHelper.createCopy(exchange, false);
            routes.send("direct:" + own.by() + "?block=false", reading);
            rethrow(reading);
            own.checkAnswer(reading.getMessage().getBody());
        }
    }

    /** @throws ProblemException 404 when the answer would show a row of somebody else's */
    void after(ServedOperation served, OwnRows own, Exchange exchange) {
        boolean limitedBefore =
                own.by() != null || served.parameter(own.field()).isPresent();
        if (served.reads() && !limitedBefore && !exchange.isFailed()) {
            own.checkAnswer(exchange.getMessage().getBody());
        }
    }

    private static void limit(ServedOperation served, Parameter parameter, OwnRows own, Message message) {
        Optional<Object> sent = Optional.ofNullable(message.getHeader(parameter.getName()));
        if (sent.isEmpty()) {
            message.setHeader(
                    parameter.getName(),
                    ParameterSchema.of(parameter.getSchema()).convert(parameter.getName(), own.value()));
        } else if (!own.isOwn(sent.get())) {
            throw served.reads()
                    ? new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()))
                    : ProblemException.of(HttpStatus.FORBIDDEN, own.field() + " must be your own");
        }
    }

    private static void rethrow(Exchange reading) {
        if (reading.getException() instanceof RuntimeException refused) {
            throw refused;
        } else if (reading.getException() != null) {
            throw new IllegalStateException(reading.getException());
        }
    }
}
