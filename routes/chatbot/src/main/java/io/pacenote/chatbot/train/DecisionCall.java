package io.pacenote.chatbot.train;

import io.pacenote.chatbot.ChatbotSettings;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Body;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks whoever decides, and waits no longer than {@code chatbot.train.timeout}. Who does not stop when he is interrupted holds a
 * thread of this pool, which has as many as there are workers; when all are held, a call fails at once.
 */
@Component
public class DecisionCall implements DisposableBean {

    private static final int IDLE_SECONDS = 10;

    private final RequestPolicy policy;
    private final Duration timeout;
    private final ExecutorService threads;

    DecisionCall(ObjectProvider<RequestPolicy> policies, ChatbotSettings settings) {
        ChatbotSettings.Train train = settings.train();
        this.policy = policies.getIfAvailable(() -> new RefusedPhrasesPolicy(train.refusedPhrases()));
        this.timeout = train.timeout();
        this.threads = new ThreadPoolExecutor(
                0, train.workers(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), DecisionCall::named);
    }

    /** @throws Exception when there is no decision, or none in time */
    public Decision decide(@Body TrainRequest request) throws Exception {
        Future<Boolean> answer = threads.submit(() -> policy.approves(request.getMessage()));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS) ? Decision.APPROVED : Decision.REFUSED;
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static Thread named(Runnable call) {
        var thread = new Thread(call, "chatbot.train.decision");
        thread.setDaemon(true);
        return thread;
    }
}
