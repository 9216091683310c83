package io.pacenote.rest.server;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.rights.Caller;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A request as Camel gets to see it: read to its end and checked, its path decoded, its headers cut down to those that
 * may get in. Everything is taken from the container at once, so that nothing is read from a request that it has
 * recycled.
 */
public final class IncomingRequest extends HttpServletRequestWrapper implements OperationRequest {

    /** Set by the filter that lets a single system answer without prefix. */
    public static final String UNPREFIXED = IncomingRequest.class.getName() + ".unprefixed";

    /** Set by a filter where the host that the client named is none of this process's: links are without it then. */
    public static final String FOREIGN_HOST = IncomingRequest.class.getName() + ".foreignHost";

    private final String body;
    private final QueryParameters query;
    private final String path;
    private final String clientPath;
    private final String hostUri;
    private final String baseUri;
    private final String queryString;
    private final Caller caller;
    private final String remoteAddress;
    private final boolean unprefixed;

    private IncomingRequest(HttpServletRequest request, String body, QueryParameters query) {
        super(request);
        this.body = body;
        this.query = query;
        this.path = StorableText.normalized(request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse(""));
        this.clientPath = ClientPath.of(request);
        this.hostUri = request.getAttribute(FOREIGN_HOST) != null ? "" : hostUri(request);
        this.baseUri = hostUri + request.getContextPath();
        this.queryString = Optional.ofNullable(request.getQueryString()).orElse("");
        this.caller = Caller.of(request);
        this.remoteAddress = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        this.unprefixed = request.getAttribute(UNPREFIXED) != null;
    }

    private static String hostUri(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }

    /**
     * Reads the request to its end, but no further than the limit.
     *
     * @param maxBody most bytes that the body may have
     * @throws ProblemException when the body is too long, not JSON or not valid UTF-8, or when a parameter is malformed
     */
    static IncomingRequest read(HttpServletRequest request, int maxBody) {
        return new IncomingRequest(
                request, RequestText.read(request, maxBody), QueryParameters.parse(request.getQueryString()));
    }

    /** The request that the exchange began with; empty when it did not come by HTTP. */
    public static Optional<IncomingRequest> of(Exchange exchange) {
        return OperationRequest.of(exchange)
                .filter(IncomingRequest.class::isInstance)
                .map(IncomingRequest.class::cast);
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public List<String> query(String name) {
        return query.values(name);
    }

    /** The path as the client sent it, without the query. */
    public String clientPath() {
        return clientPath;
    }

    /** The address that the client used, as far as it is the same for all systems: no slash at the end, perhaps no host. */
    public String baseUri() {
        return baseUri;
    }

    /** The whole address that the client used, with the query. */
    public String requestUri() {
        return queryString.isEmpty() ? hostUri + clientPath : hostUri + clientPath + "?" + queryString;
    }

    /** Path with the system's name, and parameters by name. */
    @Override
    public String resource() {
        return StringUtils.trimTrailingCharacter(path, '/') + "?" + query.canonical();
    }

    /** Where the system's paths begin for this client: with the system's name, unless the client left it out. */
    public String systemUri() {
        int end = path.indexOf('/', 1);
        return unprefixed ? baseUri : baseUri + (end < 0 ? path : path.substring(0, end));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    /** As far as trusted proxies tell. */
    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    /** Whether the client wants to know the headers only. */
    public boolean isHead() {
        return HttpMethod.HEAD.matches(super.getMethod());
    }

    /** HEAD is GET without the body, which the container leaves out by itself. */
    @Override
    public String getMethod() {
        return isHead() ? HttpMethod.GET.name() : super.getMethod();
    }

    /** The path does not have it. */
    @Override
    public String getContextPath() {
        return "";
    }

    /** Decoded, so that a contract's paths may have letters of any alphabet. */
    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(HeaderAllowList::isInbound)
                .toList());
    }

    /** A parameter must not pass for one of the headers that get in. */
    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.names().stream()
                .filter(name -> !HeaderAllowList.isInbound(name))
                .toList());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        List<String> values = query.values(name);
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return query.values(name).stream().findFirst().orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(body));
    }

    @Override
    public ServletInputStream getInputStream() {
        throw new IllegalStateException("The body has been read as text");
    }

    @Override
    public int getContentLength() {
        return body.length();
    }
}
