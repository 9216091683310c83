package io.pacenote.lawless.shop.order;

import org.springframework.transaction.annotation.Transactional;

/** A bean that begins transactions by itself. */
public class Till {

    /** Begins one. */
    @Transactional
    public void open() {}
}
