package io.pacenote.saga;

import io.pacenote.postgres.group.SetWrite;

/**
 * A write by a {@link RowStatement}: the text for one of them, or that for several.
 *
 * @param <W> the type itself
 */
interface RowWrite<W extends RowWrite<W>> extends SetWrite<W> {

    RowStatement statement();

    @Override
    default String sql() {
        return statement().one();
    }

    @Override
    default String setSql() {
        return statement().some();
    }
}
