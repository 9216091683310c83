package io.pacenote.app.rights;

import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one member in every context: the values that name them in paths and queries, by system. */
final class Rows {

    private final Client http;
    private final JdbcClient jdbc;
    private final String operator;

    Rows(Client http, JdbcClient jdbc, String operator) {
        this.http = http;
        this.jdbc = jdbc;
        this.operator = operator;
    }

    Map<String, Map<String, Object>> of(long member) {
        return Map.of(
                "codriver",
                codriver(member),
                "nicecall",
                nicecall("010-" + member),
                "teashop",
                teashop(member),
                "library",
                library(member),
                "chatbot",
                chatbot(member),
                "simulators",
                Map.of("reference", "none"));
    }

    private Map<String, Object> codriver(long userId) {
        long subId = id(post("/codriver/subscriptions", "{'userId': %d, 'subStatus': true}".formatted(userId)));
        long registration =
                jdbc.sql("""
                        insert into codriver_management.subscription_management
                               (id, user_id, sub_id, sub_status, cancelled_up_to)
                        values (nextval('codriver_management.registration_id'), ?, ?, true, 0)
                        on conflict (user_id) do update set sub_status = true returning id""").params(userId, subId).query(Long.class).single();
        long paymentId = awaitId("select payment_id from codriver_payment.payment where sub_id = ?", subId);
        await().atMost(Duration.ofSeconds(30)).until(() -> read("/codriver/mypages/" + subId) == 200);
        return Map.of("userId", userId, "subId", subId, "paymentId", paymentId, "id", registration);
    }

    private Map<String, Object> nicecall(String mobile) {
        long callId = id(post(
                "/nicecall/calls",
                "{'mobile': '%s', 'location': 'bundang', 'payType': 'CARD', 'payAmount': 10000}".formatted(mobile)));
        long paymentId = jdbc.sql("""
                        insert into nicecall_payment.payment
                               (id, call_id, mobile, pay_type, pay_amount, currency, payment_status, round, attempts,
                                psp_reference)
                        values (nextval('nicecall_payment.payment_id'), ?, ?, 'CARD', 10000, 'KRW', 'APPROVED', 1, 1,
                                'nicecall-' || currval('nicecall_payment.payment_id'))
                        returning id""").params(callId, mobile).query(Long.class).single();
        long catchId = jdbc.sql("""
                        insert into nicecall_catcher.call_catch (catch_id, call_id, mobile, location, pay_amount, catch_status)
                        values (nextval('nicecall_catcher.catch_id'), ?, ?, 'bundang', 10000, 'RECEIVED')
                        returning catch_id""").params(callId, mobile).query(Long.class).single();
        Answer records = await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/nicecall/dashboards/myPage/" + callId), answer -> !answer.json()
                        .isEmpty());
        return Map.of(
                "mobile", mobile,
                "callId", callId,
                "paymentId", paymentId,
                "catchId", catchId,
                "id", records.json().path(0).path("id").asLong(),
                "driverName", "driver-of-" + mobile);
    }

    private Map<String, Object> teashop(long customer) {
        long orderId = id(post(
                "/teashop/orders",
                "{'item': '캐모마일', 'customerId': '%d', 'storeId': %d}".formatted(customer, customer)));
        long paymentId = awaitId("select id from teashop_pay.payment where order_id = ?", orderId);
        long storeOrderId = awaitId("select id from teashop_store.store_order where order_id = ?", orderId);
        long notificationId = awaitId(
                "select id from teashop_customer.notification where order_id = ? and customer_id is not null limit 1",
                orderId);
        return Map.of(
                "customerId", String.valueOf(customer),
                "storeId", customer,
                "orderId", orderId,
                "orders", orderId,
                "결제이력s", paymentId,
                "payments", paymentId,
                "주문처리s", storeOrderId,
                "storeOrders", storeOrderId,
                "notifications", notificationId);
    }

    /** Waits until there is a row that belongs to this one. */
    private long awaitId(String query, long of) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql(query)
                                .param(of)
                                .query(Long.class)
                                .optional()
                                .orElse(0L),
                        id -> id > 0);
    }

    /** The book that is changed and deleted is not the one that is on loan. */
    private Map<String, Object> library(long userId) {
        long bookId = id(post("/library/books", "{'title': 'Moby-Dick', 'author': 'Herman Melville', 'stock': 100}"));
        long other = id(post("/library/books", "{'title': 'Omoo', 'author': 'Herman Melville', 'stock': 100}"));
        String loan = "{'userId': %d, 'bookId': %d, 'qty': 1}".formatted(userId, bookId);
        long borrowId = id(post("/library/borrows", loan));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> post("/library/returns", loan).status() == 201);
        long returnId = jdbc.sql("select max(id) from library_return.book_return where user_id = ?")
                .param(userId)
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30)).until(() -> read("/library/userInfos/" + userId) == 200);
        return Map.of(
                "userId", userId,
                "bookId", bookId,
                "id", other,
                "borrowId", borrowId,
                "returnId", returnId,
                "title", "Moby",
                "author", "Herman");
    }

    private Map<String, Object> chatbot(long userId) {
        String product = "00" + userId;
        long chatId = id(post("/chatbot/chats", "{'productId': '%s', 'userId': '%d'}".formatted(product, userId)));
        await().atMost(Duration.ofSeconds(30)).until(() -> read("/chatbot/trains/" + chatId) == 200);
        put("/chatbot/chats/" + chatId + "/question", "{'questionMsg': '?'}");
        await().atMost(Duration.ofSeconds(30)).until(() -> read("/chatbot/dashboards/" + chatId) == 200);
        long marketingId = id(post(
                "/chatbot/marketings",
                "{'productId': '%s', 'marketerId': 'm-1', 'userId': '%d'}".formatted(product, userId)));
        return Map.of(
                "userId", String.valueOf(userId),
                "productId", product,
                "chats", chatId,
                "trains", chatId,
                "dashboards", chatId,
                "marketings", marketingId);
    }

    private static long id(Answer created) {
        String location = created.header("Location");
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private int read(String path) {
        return get(path).status();
    }

    private Answer get(String path) {
        return http.send("GET", path, BodyPublishers.noBody(), "Authorization", operator);
    }

    private void put(String path, String json) {
        http.send("PUT", path, BodyPublishers.ofString(json.replace('\'', '"')), "Authorization", operator)
                .expect(200);
    }

    private Answer post(String path, String json) {
        return http.post(path, json, "Authorization", operator);
    }
}
