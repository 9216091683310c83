package io.pacenote.benchmarks;

import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * What every engine gets.
 *
 * @param business the steps and their compensations
 * @param dataSource a pool of connections to the engine's own database, which it leaves open; more of them than threads, so
 *     that none waits. It is the one that the business uses, so a transaction of the engine can hold the business change too
 * @param threads how many sagas run at once at the most, and so the size of an engine's thread pool
 * @param directory for what an engine stores in files
 */
public record Workplace(Business business, DataSource dataSource, int threads, Path directory) {}
