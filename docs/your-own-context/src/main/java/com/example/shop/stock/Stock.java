package com.example.shop.stock;

import com.example.shop.events.OrderPlaced;
import com.example.shop.events.StockReserved;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of the stock routes. Each runs in the transaction of its route. */
@Component
public class Stock {

    private final JdbcClient jdbc;

    Stock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the event that says so; null when there is not enough */
    public StockReserved reserve(@Body OrderPlaced order) {
        int reserved = jdbc.sql("""
                        with taken as (
                            update shop_stock.item set available = available - :quantity
                             where name = :item and available >= :quantity
                            returning name)
                        insert into shop_stock.reservation (order_id, item, quantity)
                        select :orderId, name, :quantity from taken
                        """)
                .param("orderId", order.orderId())
                .param("item", order.item())
                .param("quantity", order.quantity())
                .update();
        return reserved == 0 ? null : new StockReserved(order.orderId(), order.userId());
    }

    /** Compensation: whatever was reserved is there again; without a reservation nothing happens. */
    public void release(@Header("orderId") long orderId) {
        jdbc.sql("""
                        with released as (
                            delete from shop_stock.reservation where order_id = :orderId returning item, quantity)
                        update shop_stock.item set available = available + released.quantity
                          from released where name = released.item
                        """).param("orderId", orderId).update();
    }
}
