package io.pacenote.lawless.shop.stock;

import org.springframework.transaction.annotation.Transactional;

/** A class of another context. */
@Transactional
public final class Shelf {}
