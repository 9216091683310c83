package io.pacenote.nicecall.dashboard;

/** While it lasts, the store refuses some records. */
final class Refusal implements AutoCloseable {

    private final DashboardStore store;

    /** @param check what records must be; the others fail */
    Refusal(DashboardStore store, String check) {
        this.store = store;
        store.jdbc().execute("alter table record add constraint refusal check (" + check + ")");
    }

    @Override
    public void close() {
        store.jdbc().execute("alter table record drop constraint refusal");
    }
}
