package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.replay.answer.CallList;
import dev.lanewright.store.NewRun;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.StoreException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed lists of calls, and the one program that may work on a set. */
class CallListTest {
  @TempDir private Path folder;

  @Test
  void whatIsPackedReadsTheSame() {
    var random = new Random(41);
    for (int round = 0; round < 200; round++) {
      int n = random.nextInt(300);
      long[] samples = random.longs(n, 1, 1L << 40).sorted().toArray();
      int[] model = random.ints(n, 0, 3).toArray();
      int[] repeat = random.ints(n, 0, 200).toArray();
      var models = List.of("a/x", "b/y", "c/z");
      byte[] packed = new CallList(models, samples, model, repeat).pack();
      CallList read = CallList.unpack(models, packed);
      assertThat(read.samples()).isEqualTo(samples);
      assertThat(read.model()).isEqualTo(model);
      assertThat(read.repeat()).isEqualTo(repeat);
      if (n > 0) {
        byte[] cut = Arrays.copyOf(packed, packed.length - 1);
        assertThatThrownBy(() -> CallList.unpack(models, cut))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallList.unpack(List.of(), packed))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aSecondProgramIsToldWhoIsAtWork() throws Exception {
    Path file = folder.resolve("w.lanewright");
    // Any process that is alive and is not this one stands for the other program.
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(), "-s")
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try (var desk = new ReplayDesk(file, 3)) {
      var runs = new Runs(desk.workspace, Clock.systemUTC());
      var wish = new NewRun(desk.set, Purpose.ANSWER.name(), "missing answers", "", null, 1, 3);
      long first = runs.begin(wish);
      String owner =
          other.pid()
              + ":"
              + other.toHandle().info().startInstant().orElseThrow().toEpochMilli()
              + ":elsewhere";
      try (var c = DriverManager.getConnection("jdbc:sqlite:" + file);
          var s = c.prepareStatement("UPDATE run SET owner = ?")) {
        s.setString(1, owner);
        s.execute();
      }
      assertThat(runs.sweep()).isZero();
      assertThatThrownBy(() -> runs.begin(wish))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Another program")
          .hasMessageContaining("missing answers")
          .hasMessageContaining(Long.toString(other.pid()));
      // Judging the same set pays for other calls.
      runs.begin(new NewRun(desk.set, Purpose.JUDGE.name(), "judge", "", null, 1, 3));
      other.destroyForcibly().waitFor();
      runs.sweep();
      assertThat(runs.get(first))
          .satisfies(r -> assertThat(r.state()).isEqualTo(RunState.INTERRUPTED));
      assertThat(runs.begin(wish)).isPositive();
    } finally {
      other.destroyForcibly();
    }
  }
}
