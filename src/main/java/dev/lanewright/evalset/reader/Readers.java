package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reads files row by row; nothing is ever held whole. */
public final class Readers {
  private Readers() {}

  /**
   * Reads all rows of all files into a sink, in file order, on the calling thread.
   *
   * <p>A row that cannot be used goes to {@link RowSink#reject}. In memory at one time: one row of
   * at most 32 million characters (a line or cell of at most 16 million), and 24 bytes per row
   * whose file gives no id.
   *
   * @param files the files, the joined one among them or beside the first
   * @param mapping which column means what
   * @param cancelled asked about once per 64 kB read
   * @throws ReadException when a file cannot be read on, or holds no usable row
   * @throws CancellationException when cancelled; the sink has had the rows before
   */
  public static ReadSummary read(
      List<Path> files,
      Mapping mapping,
      RowSink sink,
      Progress progress,
      BooleanSupplier cancelled,
      ReadOptions options) {
    Output output = new Output(sink, options.exclude());
    Meter meter = new Meter(progress, cancelled, size(files));
    new Run(files, mapping, output, meter, Long.MAX_VALUE).read();
    meter.finish();
    return output.summary();
  }

  static long size(List<Path> files) {
    long total = 0;
    for (Path file : files) {
      try {
        total += Files.size(file);
      } catch (IOException e) {
        throw new ReadException(file, Unreadable.why(e), e);
      }
    }
    return total;
  }
}
