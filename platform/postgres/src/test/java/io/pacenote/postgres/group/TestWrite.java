package io.pacenote.postgres.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

record TestWrite(String sql, List<?> parameters, @Nullable Object subject, Runnable change) implements Write {

    @Override
    public void alone() {
        change.run();
    }
}
