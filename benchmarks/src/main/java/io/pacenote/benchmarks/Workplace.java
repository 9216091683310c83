package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/**
 * What every engine gets.
 *
 * @param business the steps and their compensations
 * @param dataSource connections to the engine's own database; more of them than threads, so that none waits
 * @param threads how many sagas run at once at the most, and so the size of an engine's thread pool
 * @param directory for what an engine stores in files
 */
public record Workplace(Business business, HikariDataSource dataSource, int threads, Path directory) {}
