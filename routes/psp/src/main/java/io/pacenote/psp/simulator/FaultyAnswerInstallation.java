package io.pacenote.psp.simulator;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the {@link FaultyAnswerValve} into the server of a process that runs the simulator. */
@Component
class FaultyAnswerInstallation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new FaultyAnswerValve());
    }
}
