package io.pacenote.nicecall.dashboard;

/**
 * What has happened to a call, as the client sees it (spec 003, 4.3).
 *
 * @param timestamp when, as {@code yyyyMMddHHmmss}
 * @param event simple name of the event
 */
record RecordView(
        long id,
        long callId,
        String timestamp,
        String event,
        String description,
        String extraIdName,
        String extraIdValue) {}
