package io.pacenote.teashop.grpc;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.grpc;

import io.pacenote.contexts.Contexts;
import io.pacenote.teashop.TeashopChannels.Order;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.grpc.v1.OrderServiceGrpc;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Predicate;
import org.apache.camel.ShutdownRoute;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.grpc.GrpcConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * From the methods of the service to the operations of the contract (spec 001-K14). Like the route that serves the contract, it is
 * no context's: it answers UNAVAILABLE while the context is stopped.
 */
public final class OrderCallRoutes extends RouteBuilder {

    /** The route. */
    static final String ROUTE = "grpc.teashop";

    /** The class that protoc has generated for the service, without its suffix: so Camel finds it. */
    private static final String SERVICE = OrderServiceGrpc.class.getName().replaceFirst("Grpc$", "");

    private static final String ALL_ADDRESSES = "0.0.0.0";
    private static final int CALLS_PER_CONNECTION = 100;
    private static final Duration IDLE = Duration.ofMinutes(5);

    /** A call whose client does not take the answer has no other end. */
    private static final Duration OLDEST = Duration.ofMinutes(30);

    /** Longer than any call takes whose client does. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** More calls that a client begins and drops at once are an attack (CVE-2023-44487). */
    private static final int DROPPED_CALLS = 500;

    private static final Duration DROPPED_WITHIN = Duration.ofSeconds(10);

    private final @Nullable Integer port;
    private final String host;
    private final long maxMessage;
    private final Contexts contexts;
    private final OrderCalls calls;

    /**
     * @param address where HTTP is served, which in mode open is this machine alone; null: on all addresses
     * @param maxMessage longest message that is read
     */
    OrderCallRoutes(
            TeashopSettings.Grpc settings,
            @Nullable InetAddress address,
            DataSize maxMessage,
            Contexts contexts,
            OrderCalls calls) {
        this.port = settings.port();
        this.host = Optional.ofNullable(address).map(OrderCallRoutes::inUri).orElse(ALL_ADDRESSES);
        this.maxMessage = maxMessage.toBytes();
        this.contexts = contexts;
        this.calls = calls;
    }

    private static String inUri(InetAddress address) {
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }

    @Override
    public void configure() {
        if (port != null && contexts.isPresent(Order.CONTEXT)) {
            serve();
        }
    }

    // spotless:off
    private void serve() {
        from(grpc("%s:%d/%s".formatted(host, port, SERVICE))
                .maxMessageSize(Math.toIntExact(maxMessage))
                .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
                .maxConnectionIdle(IDLE.toMillis())
                .maxConnectionAge(OLDEST.toMillis())
                .maxConnectionAgeGrace(GRACE.toMillis())
                .maxRstFramesPerWindow(DROPPED_CALLS)
                .maxRstPeriodSeconds(DROPPED_WITHIN.toSecondsPart())).routeId(ROUTE)
            // a stop lets the calls under way end
            .shutdownRoute(ShutdownRoute.Defer)
            .choice()
                .when(method("place")).process(calls.withBody(Order.PLACE))
                .when(method("find")).process(calls.withParameters(Order.FIND))
                .when(method("cancel")).process(calls.withParameters(Order.CANCEL_BY_POST));
    }
    // spotless:on

    private Predicate method(String name) {
        return header(GrpcConstants.GRPC_METHOD_NAME_HEADER).isEqualTo(name);
    }
}
