package io.pacenote.app.crash.codriver;

import static java.util.Comparator.comparing;

import io.pacenote.app.crash.codriver.CodriverBooks.Application;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who must be subscribed, by the applications that were made. */
final class Subscribers {

    private Subscribers() {}

    /** @return every member, and whether his last subscription has not been cancelled since */
    static Map<Long, Boolean> of(Collection<Application> applications) {
        List<Application> inOrder =
                applications.stream().sorted(comparing(Application::subId)).toList();
        Map<Long, Boolean> subscribed = new HashMap<>();
        for (Application each : inOrder) {
            boolean before = subscribed.getOrDefault(each.userId(), false);
            subscribed.put(each.userId(), each.subStatus() && (before || each.isSubscribed()));
        }
        return subscribed;
    }
}
