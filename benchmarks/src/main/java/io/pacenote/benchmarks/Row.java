package io.pacenote.benchmarks;

/** One measurement. */
record Row(
        String engine,
        String variant,
        int concurrency,
        int round,
        double perSecond,
        double p50Ms,
        double p99Ms,
        double commitsPerSaga,
        double cpuMsPerSaga) {}
