package io.pacenote.app.audit;

/** What came of an operator's action. */
public enum AuditResult {

    /** It is going on, or the process died before it could be told what came of it. */
    ASKED,

    /** It was done. */
    OK,

    /** It was refused, or failed. */
    REFUSED
}
