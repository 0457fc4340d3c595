package dev.lanewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports is killed at random moments; every file is then there whole or not. */
final class KilledImportTest {
  @TempDir Path folder;

  @Test
  void tenKills() throws Exception {
    killed(10);
  }

  @Test
  @Tag("long")
  void hundredKills() throws Exception {
    killed(100);
  }

  private void killed(int times) throws Exception {
    Path file = folder.resolve("w.lanewright");
    Workspace.create(file).close();
    var random = new Random(11);
    int sets = 0;
    for (int i = 0; i < times; i++) {
      killOnce(file, random.nextInt(400));
      int now = check(file);
      assertThat(now).isGreaterThan(sets);
      sets = now;
    }
  }

  /** Waits for the first whole import, then so long more, then kills. */
  private static void killOnce(Path file, int moreMs) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessImport.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("imported");
      Thread.sleep(moreMs);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /** Number of sets; each must be whole. */
  private static int check(Path file) {
    try (var ws = Workspace.open(file)) {
      var sets = new EvalSets(ws).list();
      for (EvalSetInfo set : sets) {
        assertThat(set.samples()).isEqualTo(EndlessImport.SAMPLES);
        assertThat(set.answers()).isEqualTo(EndlessImport.ANSWERS);
        assertThat(new Columns(ws).load(set.id(), CallPrice.NONE).n())
            .isEqualTo(EndlessImport.SAMPLES);
      }
      assertThat(ws.<Long>read(c -> Sql.number(c, "SELECT count(*) FROM sample")))
          .isEqualTo((long) sets.size() * EndlessImport.SAMPLES);
      assertThat(ws.<Long>read(c -> Sql.number(c, "SELECT count(*) FROM answer_text")))
          .isEqualTo((long) sets.size() * EndlessImport.SAMPLES);
      assertThat(
              ws.<String>read(
                  c -> Sql.first(c, "PRAGMA integrity_check", r -> r.getString(1)).orElseThrow()))
          .isEqualTo("ok");
      return sets.size();
    }
  }
}
