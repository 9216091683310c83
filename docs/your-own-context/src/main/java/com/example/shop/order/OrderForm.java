package com.example.shop.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** What a customer sends. */
record OrderForm(
        @NotNull @Positive Long userId,
        @NotBlank String item,
        @NotNull @Positive Integer quantity) {}
