package dev.lanewright.ui.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentRowTest {
  @Test
  void countsEveryLabelOfTheViewAndNamesThoseThatTheTableLacks(@TempDir Path folder) {
    try (SampleDesk desk = new SampleDesk(folder)) {
      Session session =
          new Session(
              desk.document(),
              desk.shelf().versions("support-v3").getLast(),
              Runnable::run,
              Runnable::run);
      session.start();
      Details details = Objects.requireNonNull(session.details());
      Policy policy = details.run().policy();
      Intents full =
          (Intents)
              policy.stages().stream().filter(Intents.class::isInstance).findFirst().orElseThrow();
      var less = new LinkedHashMap<>(full.table());
      String gone = less.firstEntry().getKey();
      less.remove(gone);
      less.put("never_seen", "small");
      Intents intents = new Intents(full.source(), less, 0.6, null);
      List<IntentRow> rows = IntentRow.of(intents, details);
      assertThat(rows).filteredOn(r -> r.label().equals("never_seen")).allMatch(r -> r.n() == 0);
      assertThat(rows)
          .filteredOn(r -> r.label().equals(gone))
          .singleElement()
          .satisfies(r -> assertThat(r.tier()).isNull());
      assertThat(rows).extracting(IntentRow::label).startsWith(less.firstEntry().getKey());
      Run run = details.run();
      Labels labels =
          run.table().labels(new Need.Field(((IntentSource.Field) full.source()).name()));
      int[] view = SampleRows.inView(run.table(), details.view());
      for (IntentRow row : rows) {
        int code = labels.values().indexOf(row.label());
        int n = 0;
        int covered = 0;
        double quality = 0;
        for (int i : view) {
          if (code >= 0 && labels.codes()[i] == code) {
            n++;
            double q = run.arm("").quality()[i];
            covered += Double.isNaN(q) ? 0 : 1;
            quality += Double.isNaN(q) ? 0 : q;
          }
        }
        assertThat(row.n()).isEqualTo(n);
        if (covered > 0) {
          assertThat(row.quality()).isCloseTo(quality / covered, within(1e-9));
        } else {
          assertThat(row.quality()).isNaN();
        }
      }
      session.close();
    }
  }
}
