package io.pacenote.simulators;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Puts the {@link FaultyAnswerValve} into the server of a process that runs a simulator; around all other valves, because
 * those that report errors would have something to say about a cut connection.
 */
final class FaultyAnswerInstallation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new FaultyAnswerValve());
    }
}
