package io.pacenote.library.dashboard;

/**
 * A user's account as he reads it (spec 004-F6, 5.3).
 *
 * @param id the user's number
 * @param userId the same
 * @param expireFee the sum of his late fees, in won; nobody pays them here (5.7.13)
 * @param borrowCnt how many books he has, those included that he has asked for
 */
record UserInfo(long id, long userId, long expireFee, long borrowCnt) {}
