package io.pacenote.teashop.order;

/** What the answer of pay, or its absence, has meant for an order. */
sealed interface Settlement permits Progress, Refusal {}
