package io.pacenote.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.springframework.context.event.EventListener;

/** Camel's dev console {@code tasks}: what is due, of each endpoint of this process that says so. */
@DevConsole(
        group = TasksDevConsole.GROUP,
        name = TasksDevConsole.ID,
        displayName = TasksDevConsole.TITLE,
        description = TasksDevConsole.DESCRIPTION)
class TasksDevConsole extends AbstractDevConsole {

    static final String GROUP = "pacenote";
    static final String ID = "tasks";
    static final String TITLE = "Tasks";
    static final String DESCRIPTION = "Due work that nobody has claimed";

    private final Map<String, Supplier<? extends Backlog>> tasks = new ConcurrentSkipListMap<>();

    TasksDevConsole() {
        super(GROUP, ID, TITLE, DESCRIPTION);
    }

    @EventListener
    void opened(TaskOpened opened) {
        tasks.put(opened.task(), opened.backlog());
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        Map<String, Object> answer = new LinkedHashMap<>();
        tasks.forEach((task, backlog) -> answer.put(task, json(backlog.get())));
        return answer;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        tasks.forEach((task, backlog) -> text.append("%s: %s%n".formatted(task, json(backlog.get()))));
        return text.toString();
    }

    private static Map<String, Object> json(Backlog backlog) {
        Map<String, Object> due = new LinkedHashMap<>();
        due.put("due", backlog.getDue());
        due.put("oldestAgeSeconds", backlog.getAge());
        return due;
    }
}
