/**
 * An example system: orders of a shop, which are held together by a saga until the goods are reserved.
 *
 * <pre>
 * POST /orders                                       order.place
 *   saga begins, order is stored                     order.open                     undone by order.withdraw
 *     OrderPlaced → shop-orders
 *   stock decides, goods are reserved                stock.reserve                  undone by stock.release
 *     saga completes, or is compensated: out of stock
 * every event                                        tracking.record
 *   the read model                                   tracking.track
 * </pre>
 */
package com.example.shop;
