package io.pacenote.gateway;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.server.RawRequest;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the gateway's routes do with a request. */
@Component
final class GatewaySteps {

    private static final Logger LOG = LoggerFactory.getLogger(GatewaySteps.class);

    private final Contracts contracts;
    private final Targets targets;
    private final Forwarding forwarding;

    GatewaySteps(Contracts contracts, Targets targets, Forwarding forwarding) {
        this.contracts = contracts;
        this.targets = targets;
        this.forwarding = forwarding;
    }

    /**
     * The endpoint that forwards to the context which owns the path; to any of the system, if none does: it is its document.
     *
     * @throws ProblemException 404 when the path leads out of the system again, by dot segments that Spring MVC does not look at
     */
    public String routeOf(@Body RawRequest request) {
        String owner = contracts.ownerOf(request.path());
        if (owner.isEmpty()) {
            throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
        }
        String context = contracts.all().stream()
                .filter(contract -> contract.system().equals(owner))
                .findFirst()
                .map(this::anyContextOf)
                .orElse(owner);
        return "direct:" + GatewayRoutes.to(context);
    }

    private String anyContextOf(Contract contract) {
        return targets.ofSystem(contract).context();
    }

    /** The body becomes the answer, which is passed on later. */
    void forward(Exchange exchange, Target target) throws ForwardingException {
        RawRequest request = exchange.getMessage().getBody(RawRequest.class);
        exchange.getMessage().setBody(forwarding.forward(request, target));
    }

    /** @throws ProblemException 502, 503 or 504, by what has failed; nothing has, if an open circuit breaker let nothing through */
    void refuse(Exchange exchange, Target target) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (failure instanceof ForwardingException noAnswer) {
            LOG.warn("No answer from {}: {}", target.context(), noAnswer.getMessage());
            throw noAnswer.toProblem(target.context());
        }
        if (failure != null) {
            throw new IllegalStateException("A request could not be forwarded to " + target.context(), failure);
        }
        throw ForwardingException.unavailable(target.context());
    }
}
