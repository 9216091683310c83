package io.pacenote.app.audit;

import io.pacenote.app.logs.PrivateText;
import io.pacenote.saga.OperatorAction;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code ops.audit}. */
public class AuditLog {

    private static final String ASK = """
            insert into ops.audit (who, operation, target, reason, result)
            values (:who, :operation, :target, :reason, 'ASKED') returning id
            """;

    /** Only once: what is known to be done is not told to have failed by a commit whose answer was lost. */
    private static final String END = """
            update ops.audit set result = :result, detail = :detail, ended_at = clock_timestamp()
             where id = :id and result = 'ASKED'
            """;

    private static final String PURGE = "delete from ops.audit where at < now() - make_interval(secs => :seconds)";

    private static final int LONGEST = 500;

    /** What no database stores, and what would forge a line where the text is shown. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the line */
    long ask(String who, OperatorAction action) {
        return jdbc.sql(ASK)
                .param("who", plain(who))
                .param("operation", action.operation())
                .param("target", plain(action.target()))
                .param("reason", action.reason(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    void end(long id, AuditResult result, @Nullable String problem) {
        jdbc.sql(END)
                .param("id", id)
                .param("result", result.name())
                .param("detail", problem == null ? null : plain(PrivateText.mask(problem)), Types.VARCHAR)
                .update();
    }

    /** The actions that match, the newest first. */
    public List<AuditEntry> search(AuditSearch search) {
        return bind("select * from ops.audit" + where(search) + " order by id desc limit :size offset :offset", search)
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size())
                .query(AuditEntry.class)
                .list();
    }

    /** How many actions match, on all pages. */
    public long count(AuditSearch search) {
        return bind("select count(*) from ops.audit" + where(search), search)
                .query(Long.class)
                .single();
    }

    /**
     * Forgets what was done long ago.
     *
     * @param retention how long to remember
     * @return number of forgotten actions
     */
    public int purge(Duration retention) {
        return jdbc.sql(PURGE).param("seconds", retention.toSeconds()).update();
    }

    private static String where(AuditSearch search) {
        List<String> conditions = new ArrayList<>();
        if (search.who() != null) {
            conditions.add("who = :who");
        }
        if (search.operation() != null) {
            conditions.add("operation = :operation");
        }
        if (search.from() != null) {
            conditions.add("at >= :from");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bind(String sql, AuditSearch search) {
        return jdbc.sql(sql)
                .param("who", search.who())
                .param("operation", search.operation())
                .param("from", utc(search.from()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static String plain(String text) {
        String printable = UNPRINTABLE.matcher(text).replaceAll(" ");
        return printable.substring(0, Math.min(printable.length(), LONGEST));
    }
}
