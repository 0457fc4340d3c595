package dev.lanewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the virtual machine throws must not leave a run waiting for its ledger. */
class LedgerErrorTest {
  @TempDir Path folder;

  private static final class Thrown extends Error {
    Thrown() {
      super("out of luck");
    }
  }

  private static final class Failing extends Effect {
    @Override
    void apply(LedgerBatch batch) {
      throw new Thrown();
    }
  }

  private static final class Fine extends Effect {
    private final AtomicBoolean written;

    Fine(AtomicBoolean written) {
      this.written = written;
    }

    @Override
    void apply(LedgerBatch batch) {
      written.set(true);
    }
  }

  @Test
  void anErrorIsToldToTheCallerAndTheLedgerGoesOn() throws Exception {
    try (var workspace = Workspace.create(folder.resolve("w.lanewright"));
        var threads =
            Executors.newSingleThreadExecutor(
                task -> {
                  var thread = new Thread(task, "ledger");
                  thread.setUncaughtExceptionHandler((t, e) -> {});
                  return thread;
                })) {
      var ledger = new Ledger(workspace, threads, InstantSource.system());

      assertThatThrownBy(() -> ledger.apply(List.of(new Failing())).get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(StoreException.class)
          .hasRootCauseInstanceOf(Thrown.class);

      var written = new AtomicBoolean();
      ledger.apply(List.of(new Fine(written))).get(20, TimeUnit.SECONDS);
      assertThat(written).isTrue();
    }
  }
}
