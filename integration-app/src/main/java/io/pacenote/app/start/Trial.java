package io.pacenote.app.start;

import java.util.List;

/**
 * Something to try on a terminal.
 *
 * @param story what happens by it
 * @param commands to be copied, in this order; {@code %s} stands for the address of this process
 */
record Trial(String story, List<String> commands) {

    static final List<Trial> OF_CODRIVER = List.of(
            new Trial(
                    "A member subscribes, and looks at his page",
                    List.of(
                            post("/codriver/subscriptions", "{\"userId\": 1, \"subStatus\": true}"),
                            "curl '%s/codriver/mypages?userId=1'")),
            new Trial(
                    "Member 402's card is declined, and all that was done for him is undone",
                    List.of(
                            post("/codriver/subscriptions", "{\"userId\": 402, \"subStatus\": true}"),
                            "curl '%s/ops/sagas?status=COMPENSATED'")));

    static final List<Trial> OF_NICECALL = List.of(new Trial(
            "A customer calls a driver and pays; where nobody drives, his money comes back (take the callId from the first"
                    + " answer)",
            List.of(
                    post(
                            "/nicecall/calls",
                            "{\"mobile\": \"12-1234\", \"location\": \"busan\", \"payType\": \"CARD\","
                                    + " \"payAmount\": 10000}"),
                    "curl -i -X POST %s/nicecall/calls/payCall/1",
                    "curl %s/nicecall/dashboards/myPage/1")));

    static final List<Trial> OF_TEASHOP = List.of(new Trial(
            "A customer orders tea, which is paid and shipped; he cancels, and his money comes back (take the id from the first"
                    + " answer)",
            List.of(
                    post("/teashop/orders", "{\"item\": \"캐모마일\", \"customerId\": \"7\"}"),
                    "curl %s/teashop/orders/1",
                    "curl -i -X DELETE %s/teashop/orders/1",
                    "curl '%s/teashop/notifications?customerId=7'")));

    static final List<Trial> OF_LIBRARY = List.of(new Trial(
            "A user borrows more copies of a book than there are, and his loan is canceled (take the bookId from the first answer,"
                    + " the loan's id from the second)",
            List.of(
                    post("/library/books", "{\"title\": \"Moby-Dick\", \"author\": \"Herman Melville\", \"stock\": 4}"),
                    post("/library/borrows", "{\"userId\": 1, \"bookId\": 1, \"qty\": 5}"),
                    "curl %s/library/borrows/1")));

    static final List<Trial> OF_CHATBOT = List.of(new Trial(
            "A user asks about a product and wishes the impossible, which is refused (take the id from the first answer)",
            List.of(
                    post("/chatbot/chats", "{\"productId\": \"001\", \"userId\": \"39\"}"),
                    "curl -X PUT %s/chatbot/chats/1/question -H 'Content-Type: application/json'"
                            + " -d '{\"questionMsg\": \"언제 배송되나요?\"}'",
                    "curl -X PUT %s/chatbot/chats/1/request -H 'Content-Type: application/json'"
                            + " -d '{\"requestMsg\": \"불가능\"}'",
                    "curl %s/chatbot/chats/1",
                    "curl '%s/chatbot/dashboards/search/findByProductId?productId=001'")));

    private static String post(String path, String body) {
        return "curl -i %s" + path + " -H 'Content-Type: application/json' -d '" + body + "'";
    }

    /** The same at this address. */
    Trial at(String address) {
        return new Trial(
                story,
                commands.stream().map(command -> command.formatted(address)).toList());
    }
}
