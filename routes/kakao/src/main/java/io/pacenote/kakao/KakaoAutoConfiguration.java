package io.pacenote.kakao;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.messaging.failure.RetriedFailures;
import io.pacenote.remote.RemoteHttpClient;
import io.pacenote.remote.ServiceAddress;
import io.pacenote.remote.ServiceTokens;
import io.pacenote.tracing.Tracing;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The port is there in every process that has this module. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(KakaoSettings.class)
public class KakaoAutoConfiguration {

    private static final String SIMULATOR = "/simulators/kakao";

    @Bean
    KakaoRoutes kakaoRoutes(KakaoSettings settings, Environment environment, ObjectMapper json) {
        return new KakaoRoutes(new ServiceAddress(settings.url(), SIMULATOR, environment), new KakaoAnswers(json));
    }

    /** A token of this platform is for the simulator in this process, and for nobody elsewhere. */
    @Bean(KakaoRoutes.HTTP_CLIENT)
    RemoteHttpClient kakaoHttpClient(KakaoSettings settings, ServiceTokens tokens, Tracing tracing) {
        return new RemoteHttpClient(
                settings.timeout(),
                settings.connections(),
                ServiceAddress.isInThisProcess(settings.url()) ? tokens : ServiceTokens.NONE,
                tracing);
    }

    @Bean(KakaoRoutes.BREAKER)
    Resilience4jConfigurationDefinition kakaoBreaker(KakaoSettings settings) {
        return settings.breaker().toDefinition();
    }

    /** The topic is the queue of those who are to be notified. */
    @Bean
    RetriedFailures notificationsAreSentAgain() {
        return RetriedFailures.of(NotificationOutstandingException.class);
    }
}
