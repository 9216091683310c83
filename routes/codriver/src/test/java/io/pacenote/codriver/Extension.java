package io.pacenote.codriver;

import org.apache.camel.main.Main;

/** A file of {@code camel-k/extensions} on plain Camel, without a line of this project. */
final class Extension implements AutoCloseable {

    private final Main camel = new Main();

    /** @param name of the file, without its ending */
    Extension(String name) {
        camel.configure()
                .withRoutesIncludePattern("file:../../camel-k/extensions/%s.camel.yaml".formatted(name))
                .withBasePackageScanEnabled(false);
    }

    /** The same with one of its settings. */
    Extension with(String setting, Object value) {
        camel.addInitialProperty(setting, String.valueOf(value));
        return this;
    }

    Extension start() {
        camel.start();
        return this;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
