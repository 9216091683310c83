package io.pacenote.rest.systems;

import io.pacenote.rest.ratelimit.RateLimitHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * CORS as the systems' READMEs want it, for the systems' own paths only. The platform's other paths get none, so that no
 * web page can operate the platform through the browser of someone who may. Never with credentials: callers send tokens, and
 * what a browser would add by itself is nothing that a system asks for.
 */
public final class SystemCors implements CorsConfigurationSource {

    private final SystemPaths paths;
    private final CorsConfiguration open;

    /** @param origins patterns of the origins that may call */
    public SystemCors(SystemPaths paths, List<String> origins) {
        this.paths = paths;
        this.open = new CorsConfiguration();
        open.setAllowedOriginPatterns(origins);
        open.addAllowedMethod(CorsConfiguration.ALL);
        open.addAllowedHeader(CorsConfiguration.ALL);
        open.setExposedHeaders(List.of(
                HttpHeaders.LOCATION,
                HttpHeaders.ALLOW,
                HttpHeaders.RETRY_AFTER,
                RateLimitHeaders.QUOTA,
                RateLimitHeaders.POLICY));
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return paths.own(request.getServletPath()) ? open : null;
    }
}
