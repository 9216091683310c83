package io.pacenote.engines;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Lets all test contexts of a process share one database and one broker, with fresh data for each run, without a line
 * of configuration in any test. A test that sets these properties itself gets what it asks for.
 */
final class JvmLifetimeInTests implements ContextCustomizerFactory {

    private static final Map<String, Object> DEFAULTS =
            Map.of("pacenote.embedded.lifetime", "jvm", "pacenote.embedded.data-dir", "target/engines");

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Defaults();
    }

    /** A record, as customizers are part of the key under which Spring caches the contexts of tests. */
    private record Defaults() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment().getPropertySources().addLast(new MapPropertySource("enginesOfTests", DEFAULTS));
        }
    }
}
