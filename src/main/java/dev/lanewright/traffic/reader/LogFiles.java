package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.Meter;
import dev.lanewright.evalset.reader.Names;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.evalset.reader.RawRows;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.Unreadable;
import dev.lanewright.traffic.LogLayout;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Production logs, recognised by content and read row by row, plain or gzip. What rows are joined
 * with (requests of a batch, traces) is read once before; everything else in bounded memory.
 */
public final class LogFiles implements Closeable {
  private static final String EXPECTED =
      "is no production log that is known: LiteLLM spend logs, Langfuse observations or traces,"
          + " Helicone requests, OpenInference or OpenTelemetry GenAI spans (also OTLP JSON), or"
          + " OpenAI batch files.";

  private final List<Path> files;
  private final List<LogPeek> peeks;
  private final LogLayout layout;
  private final RowReader reader;
  private final @Nullable Spool spool;
  private final Set<String> twice = new HashSet<>();
  private final LangfuseTraces traces = LangfuseTraces.none();

  private LogFiles(List<Path> files, List<LogPeek> peeks, LogLayout layout, LogRoles roles) {
    this.files = files;
    this.peeks = peeks;
    this.layout = layout;
    boolean noMains = peeks.stream().noneMatch(LogPeek::mains);
    Spool inputs = layout == LogLayout.OPENAI_BATCH ? new Spool() : null;
    spool = inputs;
    reader =
        switch (layout) {
          case LITELLM -> new LiteLlmRows(roles);
          case HELICONE -> new HeliconeRows(roles);
          case LANGFUSE -> new LangfuseRows(roles, traces, noMains);
          case OPENINFERENCE, OTEL_GENAI -> new SpanRows(roles);
          case OPENAI_BATCH ->
              new BatchRows(roles, java.util.Objects.requireNonNull(inputs), twice, noMains);
        };
  }

  /**
   * Recognises the layout, and reads what rows are joined with.
   *
   * @throws ReadException when a file cannot be opened or is no log that is known, or when the
   *     files are of different layouts
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static LogFiles open(
      List<Path> files, LogRoles roles, Progress progress, BooleanSupplier cancelled) {
    if (files.isEmpty()) {
      throw new ReadException("", 0, "No file was given.", null);
    }
    List<LogPeek> peeks = files.stream().map(LogPeek::of).toList();
    LogLayout layout = null;
    for (LogPeek peek : peeks) {
      LogLayout own = peek.layout();
      if (own == null) {
        throw new ReadException(peek.file(), EXPECTED, null);
      }
      boolean spans = spans(own) && layout != null && spans(layout);
      if (layout != null && own != layout && !spans) {
        throw new ReadException(
            peek.file(),
            "is a %s, the files before it a %s. Read them one layout at a time."
                .formatted(own.label(), layout.label()),
            null);
      }
      layout = layout == null ? own : layout;
    }
    var logs =
        new LogFiles(List.copyOf(files), peeks, java.util.Objects.requireNonNull(layout), roles);
    try {
      logs.join(progress, cancelled);
    } catch (RuntimeException e) {
      logs.closeQuietly(e);
      throw e;
    }
    return logs;
  }

  /** Whether a file is a log that is known, by its first rows. */
  public static boolean known(Path file) {
    try {
      return LogPeek.of(file).layout() != null;
    } catch (ReadException e) {
      return false;
    }
  }

  private static boolean spans(LogLayout layout) {
    return layout == LogLayout.OPENINFERENCE || layout == LogLayout.OTEL_GENAI;
  }

  /** The layout recognised. */
  public LogLayout layout() {
    return layout;
  }

  /** The files, in the order given. */
  public List<Path> files() {
    return files;
  }

  /** Traces beyond what is kept: their calls have no user, session or score. */
  public long tracesLeft() {
    return traces.left();
  }

  private void join(Progress progress, BooleanSupplier cancelled) {
    List<Path> joined = peeks.stream().filter(LogPeek::joins).map(LogPeek::file).toList();
    if (joined.isEmpty() || peeks.stream().noneMatch(LogPeek::mains)) {
      return;
    }
    Meter meter = RawRows.meter(joined, progress, cancelled);
    var json = new JsonText();
    for (Path file : joined) {
      try (RawRows rows = RawRows.open(file, (line, reason) -> {}, meter)) {
        for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
          joined(raw, json);
        }
      } catch (IOException e) {
        throw new ReadException(file, Unreadable.why(e), e);
      }
    }
    Spool inputs = spool;
    if (inputs != null) {
      inputs.finish();
    }
  }

  private void joined(RawRow raw, JsonText json) {
    try {
      JsonNode row = raw.object(json);
      Spool inputs = spool;
      if (inputs == null) {
        if (LangfuseRows.isTrace(row)) {
          traces.put(row, json);
        }
      } else if (BatchRows.isInput(row)) {
        String id = Values.text(row, "custom_id");
        if (id != null && !inputs.put(id, row.path("body").toString())) {
          twice.add(id);
        }
      }
    } catch (BadRow e) {
      // Told when the rows themselves are read: such a file is among them.
      return;
    }
  }

  /**
   * Reads all rows, on the calling thread and on those of {@code parsing}.
   *
   * @param work done with each call on the threads that parse
   * @param sink takes its results in file order, on the calling thread
   * @param parsing gives threads other than the caller's
   * @throws ReadException when a file cannot be read on
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public <T> LogSummary read(
      CallWork<T> work,
      LogSink<T> sink,
      Executor parsing,
      Progress progress,
      BooleanSupplier cancelled) {
    return read(work, sink, parsing, progress, cancelled, (file, line) -> true);
  }

  /** Which rows are wanted. */
  @FunctionalInterface
  public interface Wanted {
    /** Whether the calls of a row are wanted, by file number and line. */
    boolean row(int file, long line);
  }

  /** As {@link #read}, of some rows only: the others are not parsed. */
  public <T> LogSummary read(
      CallWork<T> work,
      LogSink<T> sink,
      Executor parsing,
      Progress progress,
      BooleanSupplier cancelled,
      Wanted wanted) {
    Meter meter = RawRows.meter(files, progress, cancelled);
    var pipeline = new Pipeline<>(work, sink, parsing);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      String name = Names.of(file);
      try {
        if (peeks.get(i).document()) {
          new SpanDocument(file, meter).read(row(pipeline, name, i, wanted));
        } else {
          rows(file, name, i, pipeline, meter, wanted);
        }
        pipeline.endOfFile(reader, name, i);
      } catch (IOException e) {
        throw new ReadException(file, Unreadable.why(e), e);
      } catch (UncheckedIOException e) {
        throw new ReadException(file, "cannot be joined: " + e.getMessage() + ".", e);
      }
    }
    meter.finish();
    return pipeline.summary();
  }

  private <T> java.util.function.Consumer<RawRow> row(
      Pipeline<T> pipeline, String name, int file, Wanted wanted) {
    return raw -> {
      if (wanted.row(file, raw.line())) {
        pipeline.add(raw, reader, name, file);
      }
    };
  }

  private <T> void rows(
      Path file, String name, int number, Pipeline<T> pipeline, Meter meter, Wanted wanted)
      throws IOException {
    try (RawRows rows =
        RawRows.open(
            file,
            (line, reason) -> {
              if (wanted.row(number, line)) {
                pipeline.endOfFile(reader, name, number);
                pipeline.reject(new Rejected(name, line, reason));
              }
            },
            meter)) {
      for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
        if (wanted.row(number, raw.line())) {
          pipeline.add(raw, reader, name, number);
        } else {
          meter.check();
        }
      }
    }
  }

  private void closeQuietly(Exception cause) {
    try {
      close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    Spool inputs = spool;
    if (inputs != null) {
      inputs.close();
    }
  }
}
