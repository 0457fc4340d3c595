package dev.lanewright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled eval set is what the generator makes, byte for byte (of the text: compressed bytes
 * differ from one zlib to the next). {@code mvn test -Dtest=SampleDataTest -Dsample.write=true}
 * writes it anew.
 */
class SampleDataTest {
  private static final Path FILE = Path.of("sample-data/support-desk.jsonl.gz");
  private static final Path VERDICTS = Path.of("sample-data/support-desk-verdicts.jsonl.gz");

  @Test
  void isWhatTheGeneratorMakes() throws IOException {
    List<Map<String, Object>> samples = new SupportDesk().rows();
    check(FILE, samples);
    check(VERDICTS, new SampleVerdicts().rows(samples));
  }

  private static void check(Path file, List<Map<String, Object>> rows) throws IOException {
    byte[] made = lines(rows);
    if (Boolean.getBoolean("sample.write")) {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(made);
      }
      Files.write(file, packed.toByteArray());
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      assertThat(gzip.readAllBytes()).isEqualTo(made);
    }
  }

  private static byte[] lines(List<Map<String, Object>> rows) {
    var json = new JsonMapper();
    var text = new StringBuilder();
    for (Map<String, Object> row : rows) {
      text.append(json.writeValueAsString(row)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
