package io.pacenote.codriver.mypage;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of the table of history. */
final class MypageRows {

    private MypageRows() {}

    static MypageEntry entry(ResultSet row, int number) throws SQLException {
        return entry(row, "");
    }

    /** @param prefix of the columns, where a row holds two entries */
    static MypageEntry entry(ResultSet row, String prefix) throws SQLException {
        var entry = new MypageEntry(
                row.getLong(prefix + "sub_id"),
                row.getLong(prefix + "user_id"),
                row.getBoolean(prefix + "sub_status"),
                row.getString(prefix + "date"));
        entry.duplicateOf(row.getObject(prefix + "original_sub_id", Long.class));
        entry.paid(row.getObject(prefix + "payment_id", Long.class), row.getString(prefix + "paid_date"));
        entry.paymentFailed(row.getString(prefix + "payment_failure"));
        entry.rejected(row.getString(prefix + "rejection"));
        if (row.getBoolean(prefix + "refunded")) {
            entry.refunded();
        }
        if (row.getBoolean(prefix + "registered")) {
            entry.registered();
        }
        if (row.getBoolean(prefix + "unregistered")) {
            entry.unregistered();
        }
        return entry;
    }
}
