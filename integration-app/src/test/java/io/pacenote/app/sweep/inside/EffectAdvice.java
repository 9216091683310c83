package io.pacenote.app.sweep.inside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** What is woven around the drivers' methods. */
public final class EffectAdvice {

    private EffectAdvice() {}

    /** A commit of a transaction that wrote or locked something; polling that found nothing does neither. */
    public static final class Commit {
        @Advice.OnMethodEnter
        static int before(@Advice.This Connection connection) {
            return Writing.isDoneIn(connection) ? Effects.before("commit") : 0;
        }

        @Advice.OnMethodExit
        static void after(@Advice.Enter int number) {
            Effects.after(number);
        }
    }

    /** A statement that is a transaction of its own. */
    public static final class Autocommit {
        @Advice.OnMethodEnter
        static int before(@Advice.This Statement statement, @Advice.Argument(0) Object query) {
            return Writing.isAutocommitted(statement, query) ? Effects.before("autocommit") : 0;
        }

        @Advice.OnMethodExit
        static void after(@Advice.Enter int number) {
            Effects.after(number);
        }
    }

    /** Any other effect, named after its method. */
    public static final class Call {
        @Advice.OnMethodEnter
        static int before(@Advice.Origin("#t.#m") String method) {
            return Effects.before(method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1));
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void after(@Advice.Enter int number) {
            Effects.after(number);
        }
    }

    /** Whether the database is changed. Called from inside the driver, hence public. */
    public static final class Writing {

        private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge", "with");

        private Writing() {}

        /** PostgreSQL gives a transaction its number when it first writes or locks a row; of HSQLDB every commit counts. */
        public static boolean isDoneIn(Connection connection) {
            if (!(connection instanceof PgConnection postgres)) {
                return true;
            }
            if (postgres.getTransactionState() != TransactionState.OPEN) {
                return false;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet number = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
                return number.next() && number.getBoolean(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param query PostgreSQL's form of it, which tells its text */
        public static boolean isAutocommitted(Statement statement, Object query) {
            try {
                String verb = query.toString().strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
                return statement.getConnection().getAutoCommit() && CHANGES.contains(verb);
            } catch (SQLException closed) {
                return false;
            }
        }
    }
}
