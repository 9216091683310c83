package io.pacenote.library.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What a loan or a return adds to its user's account (spec 004-F7). Each kind of event fills fields of its own, so their order and
 * their repetition make no difference.
 *
 * @param key of the loan or the return
 * @param userId whose it is; null while nothing tells
 * @param lent how many books the loan is for
 * @param canceled whether the loan has come to nothing
 * @param returned how many books the return has brought back
 * @param fee what the return costs, in won
 */
record AccountEntry(String key, @Nullable Long userId, int lent, boolean canceled, int returned, int fee) {

    /** One of which nothing is known yet. */
    static AccountEntry of(String key) {
        return new AccountEntry(key, null, 0, false, 0, 0);
    }

    AccountEntry lentTo(long user, int quantity) {
        return new AccountEntry(key, user, quantity, canceled, returned, fee);
    }

    AccountEntry asCanceled() {
        return new AccountEntry(key, userId, lent, true, returned, fee);
    }

    AccountEntry returnedBy(long user, int quantity) {
        return new AccountEntry(key, user, lent, canceled, quantity, fee);
    }

    AccountEntry charged(long user, int amount) {
        return new AccountEntry(key, user, lent, canceled, returned, amount);
    }
}
