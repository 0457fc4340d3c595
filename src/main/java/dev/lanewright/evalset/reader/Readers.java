package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reads files row by row; nothing is ever held whole. */
@SuppressWarnings("DoNotCallSuggester")
public final class Readers {
  private Readers() {}

  /**
   * Reads all rows of all files into a sink, in file order, on the calling thread.
   *
   * @param files the files, the joined one among them or beside the first
   * @param mapping which column means what
   * @param cancelled asked about once per 64 kB read
   * @throws ReadException when a file cannot be read on, or no row of the files is usable
   * @throws CancellationException when cancelled; the sink has had the rows before
   */
  public static ReadSummary read(
      List<Path> files,
      Mapping mapping,
      RowSink sink,
      Progress progress,
      BooleanSupplier cancelled,
      ReadOptions options) {
    throw new ReadException(files.getFirst(), "not read yet.", null);
  }
}
