package dev.lanewright.evalset.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes synthetic files of every layout and spoils them, the same way for the same seed. */
final class CorruptFiles {
  private static final List<String> SCRAPS =
      List.of(
          "\"",
          "\"\"",
          "\n",
          "\r",
          "\r\n",
          ",",
          "\t",
          "\0",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u",
          "\\ud800",
          "NaN",
          "1e999",
          "-1",
          "null",
          "\ufeff",
          "\ud83d\ude00",
          "€",
          "|",
          ";",
          "'");

  private final Random random;

  CorruptFiles(long seed) {
    random = new Random(seed);
  }

  /** One spoilt file. */
  byte[] next() throws IOException {
    byte[] bytes = sound();
    int times = 1 + random.nextInt(3);
    boolean zip = random.nextInt(8) == 0;
    if (zip && random.nextBoolean()) {
      return spoil(gzip(bytes));
    }
    for (int i = 0; i < times; i++) {
      bytes = spoil(bytes);
    }
    return zip ? gzip(bytes) : bytes;
  }

  private byte[] sound() throws IOException {
    int rows = 1 + random.nextInt(40);
    StringBuilder out = new StringBuilder();
    switch (random.nextInt(10)) {
      case 0 ->
          rows(out, "prompt,m/a,b-1,m/a_response\n", rows, "\"q %d\nx\",True,0.5,\"a \"\"%d\"\n");
      case 1 ->
          rows(
              out,
              "sample_id,prompt,eval_name,a,a|model_response,a|total_cost\n",
              rows,
              "s%d,\"p, %d\",law,1.0,r,0.001\n");
      case 2 ->
          rows(
              out,
              "",
              rows,
              "{\"id\":%d,\"prompt\":\"p %d\",\"model\":\"m\",\"score\":0.5,\"response\":\"r\"}\n");
      case 3 ->
          rows(
              out,
              "",
              rows,
              "{\"q\":%d,\"prompt\":\"p%d\",\"answer\":\"A\",\"models\":{\"x\":{\"pred\":\"A\"}}}\n");
      case 4 -> {
        rows(out, "{\"train\":[", rows, "[\"text %d\",\"intent%d\"],");
        out.setLength(out.length() - 1);
        out.append("],\"oos_test\":[[\"a\",\"oos\"]]}");
      }
      case 5 -> {
        rows(
            out,
            "{\"results\":{\"version\":3,\"results\":[",
            rows,
            "{\"promptIdx\":%d,\"provider\":{\"id\":\"m\"},\"prompt\":{\"raw\":\"p%d\"},"
                + "\"score\":1,\"response\":{\"output\":\"o\"}},");
        out.setLength(out.length() - 1);
        out.append("]}}");
      }
      case 6 -> rows(out, "text\tcategory\n", rows, "hello %d\tgreeting%d\n");
      case 7 -> {
        return ParquetTest.synthetic(random.nextBoolean() ? "snappy" : "zstd");
      }
      case 8 -> {
        rows(out, "[", rows, "{\"input\":\"p %d\",\"ideal\":\"%d\"},\n");
        out.setLength(out.length() - 2);
        out.append("]");
      }
      default ->
          rows(
              out,
              "",
              rows,
              "{\"messages\":[{\"role\":\"user\",\"content\":\"hi %d\"},"
                  + "{\"role\":\"assistant\",\"content\":\"%d\"}]}\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void rows(StringBuilder out, String head, int rows, String row) {
    out.append(head);
    for (int i = 0; i < rows; i++) {
      out.append(row.formatted(i, i));
    }
  }

  private byte[] spoil(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 2 -> {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        yield changed;
      }
      case 3 -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        yield insert(bytes, at, noise);
      }
      case 4 -> insert(bytes, at, new byte[1 + random.nextInt(10)]);
      case 5 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
      case 6 ->
          ("\ufeff" + new String(bytes, StandardCharsets.UTF_8))
              .getBytes(
                  random.nextBoolean() ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
      case 7 ->
          insert(bytes, at, "[".repeat(random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8));
      case 8 ->
          insert(
              bytes, at, "{\"a\":".repeat(random.nextInt(5_000)).getBytes(StandardCharsets.UTF_8));
      case 9 -> insert(bytes, at, giant());
      default -> {
        byte[] changed = bytes;
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
          String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
          changed =
              insert(
                  changed,
                  random.nextInt(changed.length + 1),
                  scrap.getBytes(StandardCharsets.UTF_8));
        }
        yield changed;
      }
    };
  }

  /** Mostly some kilobytes; once in a hundred times longer than any line may be. */
  private byte[] giant() {
    int length = random.nextInt(100) == 0 ? Bounds.CELL + 1000 : random.nextInt(100_000);
    byte[] giant = new byte[length];
    Arrays.fill(giant, (byte) "x,\" 1".charAt(random.nextInt(5)));
    return giant;
  }

  private static byte[] insert(byte[] bytes, int at, byte[] more) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, all, at, more.length);
    return all;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
