package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small synthetic RouterBench tables, written by pyarrow 25. */
class ParquetTest {
  @TempDir Path folder;

  static byte[] synthetic(String packing) throws IOException {
    String name = "synthetic-routerbench-" + packing + ".parquet";
    try (InputStream in = ParquetTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "zstd"})
  void routerBench(String packing) throws IOException {
    Path file = Files.write(folder.resolve("x.parquet"), synthetic(packing));

    Recognised shown = Sniffer.sniff(List.of(file));
    Gathered set = Gathered.read(file);

    assertThat(shown.layout()).isEqualTo(Layout.ROUTERBENCH);
    assertThat(shown.models()).containsExactly("gpt-9", "WizardLM/WizardLM-13B-V1.2");
    assertThat(shown.columns()).doesNotContain("tags");
    assertThat(set.rejected).isEmpty();
    assertThat(set.samples).hasSize(40);
    assertThat(set.categories()).containsExactlyInAnyOrder("law", "sum");
    assertThat(set.samples.get("synthetic.3").text()).contains("é😀");
    assertThat(set.samples.get("synthetic.4").fields())
        .containsEntry("flag", true)
        .containsEntry("count", 4.0);
    Answer answer = set.answers.get("synthetic.4").getFirst();
    assertThat(answer.text()).isEqualTo("It is 8.");
    assertThat(answer.quality()).isEqualTo(1);
    assertThat(answer.costUsd()).isEqualTo(0.004);
    assertThat(set.answers.get("synthetic.7").getLast().quality()).isNaN();
  }

  @Test
  void aCutFileIsTold() throws IOException {
    byte[] bytes = synthetic("snappy");
    Path file = Files.write(folder.resolve("x.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Gathered.read(file))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("cut short");
  }
}
