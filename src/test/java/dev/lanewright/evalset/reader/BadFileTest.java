package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is said with its line; what is right is kept. */
class BadFileTest {
  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void rowsAreSetAsideWithLineAndReason() throws IOException {
    Path file = file("a.csv", "prompt,m/1\nok,1\n,1\nx,7\ny,0,3\nz,0\n");

    Gathered set = Gathered.read(file);

    assertThat(set.samples).hasSize(2);
    assertThat(set.rejected)
        .containsExactly(
            new Rejected("a.csv", 3, "the prompt is empty"),
            new Rejected(
                "a.csv",
                4,
                "column m/1: score ‘7’ is not true, false or between 0 and 1"
                    + " (write 85 as 0.85 or 85%)"),
            new Rejected("a.csv", 5, "the row has 3 cells, the header has 2"));
  }

  @Test
  void anOpenQuoteCostsOneRow() throws IOException {
    Path cut = file("cut.csv", "prompt,m/1\na,1\n\"two\nlines\",\"1\nb,1\n");
    Gathered set = Gathered.read(cut);
    assertThat(set.samples).hasSize(2);
    assertThat(set.rejected)
        .containsExactly(
            new Rejected(
                "cut.csv",
                3,
                "the quote that opens on line 4 in column m/1 is not closed before the file ends"));

    Path stray = file("stray.csv", "prompt,m/1\n\"a,1\n\"b\",1\nc,1\n");
    assertThat(Gathered.read(stray).samples).hasSize(2);
    assertThat(Gathered.read(stray).rejected)
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(2));
  }

  @Test
  void tooManyBrokenQuotesAreAnError() throws IOException {
    Path file = file("q.csv", "prompt,m/1\n" + "\"a\"b,1\n".repeat(30));
    assertThatThrownBy(() -> Gathered.read(file))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("q.csv, line 22")
        .hasMessageContaining("Export the file again");
  }

  @Test
  void badTextIsSetAside() throws IOException {
    byte[] bytes = "prompt,m/1\nok,1\nb?d,1\nn!l,1\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i] == '!' ? 0 : bytes[i];
    }
    assertThat(Gathered.read(file("t.csv", bytes)).rejected)
        .containsExactly(
            new Rejected("t.csv", 3, "column prompt is not valid UTF-8"),
            new Rejected("t.csv", 4, "column prompt holds a NUL byte"));

    byte[] lines =
        "{\"prompt\":\"ok\"}\n{\"prompt\":\"b?d\"}\nnot json\n{\"prompt\":\"\\ud800\"}\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i] == '?' ? (byte) 0xff : lines[i];
    }
    assertThat(Gathered.read(file("t.jsonl", lines)).rejected)
        .extracting(Rejected::line)
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void depthAndLengthAreBounded() throws IOException {
    Path file =
        file(
            "deep.jsonl",
            "{\"prompt\":\"ok\"}\n{\"prompt\":"
                + "[".repeat(5000)
                + "]".repeat(5000)
                + "}\n"
                + "{\"prompt\":\""
                + "x".repeat(Bounds.CELL)
                + "\"}\n{\"prompt\":\""
                + "y".repeat(10 << 20)
                + "\"}\n");
    Gathered set = Gathered.read(file);
    assertThat(set.samples).hasSize(2);
    assertThat(set.rejected).extracting(Rejected::line).containsExactly(2L, 3L);
    assertThat(set.rejected.getFirst().reason()).contains("nested deeper than 100");
  }

  @Test
  void encodingsAreTold() throws IOException {
    String text = "prompt,m/1\nhéé,1\n";
    for (byte[] bytes :
        List.of(
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
            gzip(text.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(Gathered.read(file("e.csv", bytes)).only().text()).isEqualTo("héé");
    }
    String json = "{\"prompt\":\"h\ud83d\ude00é\"}\n";
    assertThat(
            Gathered.read(file("e.jsonl", ("\ufeff" + json).getBytes(StandardCharsets.UTF_16LE)))
                .only()
                .text())
        .isEqualTo("h\ud83d\ude00é");
    assertThatThrownBy(() -> Gathered.read(file("n.csv", text.getBytes(StandardCharsets.UTF_16LE))))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("UTF-16");
  }

  @Test
  void whatIsNeverReadIsRefusedWithAWayOut() throws IOException {
    assertThatThrownBy(() -> Gathered.read(file("r.pkl", new byte[] {(byte) 0x80, 4, 1, 2})))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("pickle")
        .hasMessageContaining("to_parquet");
    assertThatThrownBy(() -> Gathered.read(file("empty.csv", "")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> Gathered.read(folder.resolve("absent.csv")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> Gathered.read(file("h.csv", "prompt,m/1\n")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("holds no rows")
        .hasMessageContaining("Expected");
    assertThatThrownBy(() -> Gathered.read(file("u.csv", "a,b\n1,2\n")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("a, b");
  }

  @Test
  void cutFilesAreTold() throws IOException {
    byte[] zip = gzip(("prompt,m/1\n" + "text,1\n".repeat(5000)).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Gathered.read(file("cut.csv.gz", Arrays.copyOf(zip, zip.length - 20))))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("cut short");
    assertThatThrownBy(
            () -> Gathered.read(file("cut.json", "[{\"prompt\":\"a\"},\n{\"prompt\":\"b")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("cut.json, line 2")
        .hasMessageContaining("cut short");
  }

  @Test
  void cancelStopsAndProgressEndsAtTheTotal() throws IOException {
    Path file = file("c.csv", "prompt,m/1\n" + "text,1\n".repeat(400_000));
    Mapping mapping = Sniffer.sniff(List.of(file)).mapping();
    long[] last = new long[2];
    ReadSummary summary =
        Readers.read(
            List.of(file),
            mapping,
            new Gathered(),
            (done, total) -> {
              assertThat(done).isGreaterThanOrEqualTo(last[0]);
              last[0] = done;
              last[1] = total;
            },
            () -> false,
            ReadOptions.ALL);
    assertThat(summary.rows()).isEqualTo(400_000);
    assertThat(last).containsExactly(Files.size(file), Files.size(file));

    Gathered some = new Gathered();
    assertThatThrownBy(
            () ->
                Readers.read(
                    List.of(file),
                    mapping,
                    some,
                    Progress.NONE,
                    () -> some.samples.size() > 1000,
                    ReadOptions.ALL))
        .isInstanceOf(CancellationException.class);
    assertThat(some.samples.size()).isBetween(1000, 100_000);
  }

  @Test
  void mappingsAreChecked() {
    for (String bad :
        List.of(
            "[]",
            "{\"lanewrightMapping\":2,\"layout\":\"wide\",\"fields\":{}}",
            "{\"lanewrightMapping\":1,\"layout\":\"odd\",\"fields\":{}}",
            "{\"lanewrightMapping\":1,\"layout\":\"wide\",\"fields\":{\"x\":\"y\"}}",
            "{\"lanewrightMapping\":1,\"layout\":\"wide\",\"fields\":{},\"extra\":1}",
            "{\"lanewrightMapping\":1,\"layout\":\"wide\",\"fields\":{},"
                + "\"join\":{\"file\":\"../x\",\"on\":\"k\",\"fields\":{}}}")) {
      assertThatThrownBy(() -> MappingJson.read(bad, "m.json"))
          .isInstanceOf(ReadException.class)
          .hasMessageStartingWith("m.json: ");
    }
  }

  @Test
  void aMappedColumnThatIsNotThereIsNamed() throws IOException {
    Path file = file("a.csv", "prompt,m/1\nok,1\n");
    Mapping wrong = Sniffer.sniff(List.of(file)).mapping().with("category", "kind");
    assertThatThrownBy(() -> Sniffer.preview(List.of(file), wrong))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("no column kind")
        .hasMessageContaining("prompt, m/1");
  }
}
