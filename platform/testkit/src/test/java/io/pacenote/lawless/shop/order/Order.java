package io.pacenote.lawless.shop.order;

import io.pacenote.lawless.cinema.Ticket;
import io.pacenote.lawless.shop.ShopInternals;
import io.pacenote.lawless.shop.stock.Shelf;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import org.springframework.context.ApplicationContext;

/** An aggregate that crosses every boundary. */
@Entity
public class Order {

    @Transient
    Ticket fromAnotherSystem;

    @Transient
    Shelf fromAnotherContext;

    @Transient
    ShopInternals fromTheSystem;

    @Transient
    ApplicationContext fromAFramework;
}
