/**
 * Due work as a Camel endpoint, {@code from(tasks(NAME)…)}: claimed with a lease, done outside any transaction, due again later
 * when it fails, woken after a commit, polled as the net under that.
 */
@NullMarked
package io.pacenote.tasks;

import org.jspecify.annotations.NullMarked;
