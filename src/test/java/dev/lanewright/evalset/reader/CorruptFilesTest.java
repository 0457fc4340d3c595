package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: rows, set-aside rows, or one {@link ReadException}; nothing else. */
class CorruptFilesTest {
  @TempDir Path folder;

  @Test
  void fiveHundred() throws IOException {
    spoil(1, 500);
  }

  @Test
  @Tag("long")
  @Timeout(1200)
  void tenThousand() throws IOException {
    spoil(1000, 10_000);
  }

  private void spoil(long firstSeed, int files) throws IOException {
    int errors = 0;
    int read = 0;
    int withRejected = 0;
    for (long seed = firstSeed; seed < firstSeed + files; seed++) {
      Path file = Files.write(folder.resolve("corrupt"), new CorruptFiles(seed).next());
      Counted sink = new Counted();
      try {
        Mapping mapping = Sniffer.sniff(List.of(file)).mapping();
        ReadSummary summary =
            Readers.read(List.of(file), mapping, sink, Progress.NONE, () -> false, ReadOptions.ALL);
        assertThat(summary.rows()).as("seed %d", seed).isEqualTo(sink.rows).isPositive();
        read++;
        withRejected += summary.rejected() > 0 ? 1 : 0;
      } catch (ReadException expected) {
        assertThat(expected).as("seed %d", seed).hasMessageStartingWith("corrupt");
        errors++;
      } catch (RuntimeException | Error other) {
        throw new AssertionError("seed " + seed + " ended in another exception", other);
      }
    }
    // Corrupt enough to matter, and not so much that only refusals are tried.
    assertThat(errors).isGreaterThan(files / 10);
    assertThat(read).isGreaterThan(files / 10);
    assertThat(withRejected).isGreaterThan(files / 50);
  }

  /** Checks what it is given and keeps nothing. */
  private static final class Counted implements RowSink {
    private long rows;

    @Override
    public void accept(Sample sample, List<Answer> answers) {
      rows++;
      assertThat(sample.key()).isNotEmpty();
      assertThat(sample.messages()).isNotEmpty();
      for (Answer answer : answers) {
        assertThat(answer.model()).isNotEmpty();
        double quality = answer.quality();
        assertThat(Double.isNaN(quality) || (quality >= 0 && quality <= 1)).isTrue();
      }
    }

    @Override
    public void judged(Judged row) {
      rows++;
      assertThat(row.sample().key()).isNotEmpty();
    }

    @Override
    public void reject(Rejected row) {
      assertThat(row.line()).isPositive();
      assertThat(row.reason()).isNotEmpty().doesNotContain("Exception");
    }
  }
}
