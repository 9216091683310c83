package io.pacenote.app.nemesis;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each nemesis for {@code nemesis.duration}, ten minutes unless told otherwise. */
@Tag("long")
class NemesisIT {

    @TempDir
    private Path dataDir;

    @Test
    void contextsAreKilledOneOrTwoAtATime() {
        try (PostgresEngine postgres = PostgresEngine.start(dataDir, 0);
                KafkaEngine kafka = KafkaEngine.start(dataDir, 0);
                Stage stage = Stage.split(EngineAddresses.of(postgres, kafka), dataDir);
                Load load = new Load(stage)) {
            long seed = Long.getLong("nemesis.seed", System.nanoTime());
            System.out.println("nemesis.seed=" + seed);
            new Siege(stage, load).endure(new RandomKills(stage.actors(), new Random(seed)));
        }
    }
}
