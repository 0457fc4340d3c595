package dev.lanewright.traffic.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.reader.ReadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Logs of every layout, spoilt: a reading ends with calls, or with an error that says why. */
class CorruptLogsTest {
  private static final List<String> SCRAPS =
      List.of(
          "\"",
          "\n",
          "\r\n",
          ",",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u00",
          "\\ud800",
          "\0",
          "null",
          "-1",
          "1e999",
          "NaN",
          "\ufeff",
          "{\"resourceSpans\":[{",
          "\"custom_id\":1,",
          "[[[[");

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void fourHundred() throws IOException {
    spoil(1, 400);
  }

  @Test
  @Tag("long")
  @Timeout(1200)
  void tenThousand() throws IOException {
    spoil(1_000, 10_000);
  }

  private void spoil(int from, int count) throws IOException {
    int read = 0;
    int refused = 0;
    for (int seed = from; seed < from + count; seed++) {
      Path file = Files.write(folder.resolve("log"), corrupt(new Random(seed)));
      try {
        LogRead result = LogRead.of(file);
        assertThat(result.summary().calls()).as("seed %d", seed).isEqualTo(result.calls().size());
        assertThat(result.summary().rejected()).isEqualTo(result.rejected().size());
        assertThat(result.rejected()).allMatch(r -> !r.reason().isBlank() && r.line() > 0);
        read++;
      } catch (ReadException e) {
        assertThat(e.getMessage()).as("seed %d", seed).contains("log").endsWith(".");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(count / 4);
    assertThat(refused).isPositive();
  }

  private static byte[] corrupt(Random random) throws IOException {
    var shapes = new ArrayList<>(LogShapes.ALL.values());
    shapes.add(LogShapes.LANGFUSE_TRACES);
    shapes.add(LogShapes.BATCH_INPUT);
    List<String> rows = shapes.get(random.nextInt(shapes.size()));
    String text = LogShapes.text(rows).repeat(1 + random.nextInt(20));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = spoiled(bytes, random);
    }
    return random.nextInt(8) == 0 ? spoiledGzip(bytes, random) : bytes;
  }

  private static byte[] spoiled(byte[] bytes, Random random) {
    int at = random.nextInt(Math.max(1, bytes.length));
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (random.nextInt(5)) {
      case 0 -> {
        // Cut short.
        return out.toByteArray().length == 0 ? bytes : out.toByteArray();
      }
      case 1 -> {
        byte[] scrap = SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
        out.write(scrap, 0, scrap.length);
        out.write(bytes, at, bytes.length - at);
      }
      case 2 -> {
        out.write(random.nextInt(256));
        out.write(bytes, Math.min(bytes.length, at + 1), Math.max(0, bytes.length - at - 1));
      }
      case 3 -> {
        int to = Math.min(bytes.length, at + random.nextInt(200));
        out.write(bytes, to, bytes.length - to);
      }
      default -> {
        int to = Math.min(bytes.length, at + random.nextInt(200));
        out.write(bytes, at, to - at);
        out.write(bytes, at, bytes.length - at);
      }
    }
    return out.toByteArray();
  }

  private static byte[] spoiledGzip(byte[] bytes, Random random) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    byte[] packed = out.toByteArray();
    return random.nextBoolean() ? packed : spoiled(packed, random);
  }
}
