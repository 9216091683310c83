package io.pacenote.app.audit;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import io.pacenote.saga.OperatorActions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what operators ask for, and writes it down (decision record 78). That it was asked for is committed before: an action
 * that cannot be written down is not done, and one during which the process dies stays {@link AuditResult#ASKED}.
 */
public class OperatorAudit implements OperatorActions {

    /** Whoever acts where nobody logs in: in mode open, and by JMX from this machine. */
    static final String ANONYMOUS = "anonymous";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorAudit.class);
    private static final String NOTHING_TO_DO = "there was nothing to do";

    /** What an operator asks for. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        T done() throws E;
    }

    private final AuditLog log;
    private final TransactionOperations transactions;

    OperatorAudit(AuditLog log, TransactionOperations transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    /** For work on the database: it commits together with its result. */
    @Override
    public <T> T transacted(OperatorAction action, Supplier<T> work) {
        long id = log.ask(who(), action);
        try {
            return transactions.execute(transaction -> {
                T answer = work.get();
                end(id, answer);
                return answer;
            });
        } catch (RuntimeException e) {
            refused(id, e);
            throw e;
        }
    }

    /**
     * For work that is in no transaction: its result is written afterwards.
     *
     * @param work false, or an empty {@link Optional}, says that there was nothing to do
     */
    public <T, E extends Exception> T apart(OperatorAction action, Work<T, E> work) throws E {
        return ended(log.ask(who(), action), work);
    }

    /** The same for what has to work while the database does not, such as a log level: then the log alone tells it. */
    public <T, E extends Exception> T bestEffort(OperatorAction action, Work<T, E> work) throws E {
        long id;
        try {
            id = log.ask(who(), action);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} of {} by {} is not in the audit: {}", action.operation(), action.target(), who(), e.toString());
            return work.done();
        }
        return ended(id, work);
    }

    private <T, E extends Exception> T ended(long id, Work<T, E> work) throws E {
        T answer;
        try {
            answer = work.done();
        } catch (Exception e) {
            refused(id, e);
            throw e;
        }
        afterwards(id, () -> end(id, answer));
        return answer;
    }

    private <T> void end(long id, T answer) {
        boolean isNothing = Boolean.FALSE.equals(answer) || answer instanceof Optional<?> found && found.isEmpty();
        log.end(id, isNothing ? AuditResult.REFUSED : AuditResult.OK, isNothing ? NOTHING_TO_DO : null);
    }

    private void refused(long id, Exception failure) {
        String problem = failure instanceof ProblemException told
                ? told.problem().detail()
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
        afterwards(id, () -> log.end(id, AuditResult.REFUSED, problem));
    }

    /** Done or failed, it stays so: that its result cannot be written is not the result. */
    private static void afterwards(long id, Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            LOG.warn("The result of action {} could not be written, it stays ASKED: {}", id, e.toString());
        }
    }

    private static String who() {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? ANONYMOUS : caller.getName();
    }
}
