package io.pacenote.lawless.shop.order;

import org.springframework.core.env.Environment;

/** A policy that knows Spring. */
public record PricePolicy(Environment environment) {}
