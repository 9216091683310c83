package io.pacenote.benchmarks.reads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a member's history, as JSON. */
record HistoryPage(
        @JsonProperty("_embedded") Embedded embedded,
        @JsonProperty("_links") PageLinks links,
        Page page) {

    static HistoryPage of(String host, String uri, List<Entry> entries, int number, int size, long total) {
        var self = new Link(host + uri);
        var links = new PageLinks(self, new Link(host + "/codriver/openapi.yaml"));
        return new HistoryPage(new Embedded(entries), links, new Page(size, total, (total + size - 1) / size, number));
    }

    /** An application whose fate is that of another takes status and reason from it. */
    static Entry entry(ResultSet row, String host) throws SQLException {
        row.getLong("o_sub_id");
        String original = row.wasNull() ? "" : "o_";
        long subId = row.getLong("sub_id");
        String status = status(row, original);
        String rejection = row.getString(original + "rejection");
        var self = new Link(host + "/codriver/mypages/" + subId);
        return new Entry(
                subId,
                row.getLong("user_id"),
                row.getBoolean("sub_status"),
                row.getString("date"),
                status.equals("SUBSCRIBED") || status.equals("UNSUBSCRIBED"),
                status,
                isPaid(row, ""),
                row.getObject("payment_id", Long.class),
                row.getString("paid_date"),
                rejection != null ? rejection : row.getString(original + "payment_failure"),
                new EntryLinks(self, self));
    }

    private static String status(ResultSet row, String prefix) throws SQLException {
        boolean unregistered = row.getBoolean(prefix + "unregistered");
        if (!row.getBoolean(prefix + "sub_status")) {
            return unregistered ? "UNSUBSCRIBED" : "CANCEL_REQUESTED";
        }
        if (unregistered
                || row.getString(prefix + "rejection") != null
                || row.getString(prefix + "payment_failure") != null) {
            return "FAILED";
        }
        if (row.getBoolean(prefix + "registered")) {
            return "SUBSCRIBED";
        }
        return isPaid(row, prefix) ? "PAID" : "REQUESTED";
    }

    private static boolean isPaid(ResultSet row, String prefix) throws SQLException {
        return row.getString(prefix + "paid_date") != null && !row.getBoolean(prefix + "refunded");
    }

    record Embedded(List<Entry> mypages) {}

    record Entry(
            long subId,
            long userId,
            boolean subStatus,
            @Nullable String date,
            boolean subProcessed,
            String status,
            boolean paid,
            @Nullable Long paymentId,
            @Nullable String paidDate,
            @Nullable String reason,
            @JsonProperty("_links") EntryLinks links) {}

    record EntryLinks(Link self, Link mypage) {}

    record PageLinks(Link self, Link profile) {}

    record Link(String href) {}

    record Page(int size, long totalElements, long totalPages, int number) {}
}
