package io.pacenote.rest;

import io.pacenote.rest.problem.ProblemAdvice;
import io.pacenote.rest.problem.ProblemErrorController;
import io.pacenote.rest.problem.ProblemMapper;
import io.pacenote.rest.problem.ProblemReportValve;
import io.pacenote.rest.problem.ProblemTranslator;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.AnswerWriter;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One form for all errors: of routes, of Spring MVC, of filters, and of Tomcat. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    ProblemMapper problemMapper(ObjectProvider<ProblemTranslator> translators) {
        return new ProblemMapper(translators.orderedStream().toList());
    }

    @Bean
    AnswerWriter answerWriter(AnswerRenderer renderer, ProblemMapper problems) {
        return new AnswerWriter(renderer, problems);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemMapper problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemMapper problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReportValve() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }
}
