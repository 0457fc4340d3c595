package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** One reading of some files under one mapping. */
final class Run {
  private final List<Path> files;
  private final Mapping mapping;
  private final Output output;
  private final Meter meter;
  private final long most;
  private final Keys keys = new Keys();
  private @Nullable Rejected firstRejected;

  /**
   * @param most rows at most per file
   */
  Run(List<Path> files, Mapping mapping, Output output, Meter meter, long most) {
    this.files = files;
    this.mapping = mapping;
    this.output = output;
    this.meter = meter;
    this.most = most;
  }

  void read() {
    if (files.isEmpty()) {
      throw new ReadException("", 0, "No file was given.", null);
    }
    Mapping.Join join = mapping.join();
    Path other = join == null ? null : other(join);
    Joined joined =
        join == null || other == null || mapping.layout() == Layout.CLINC150
            ? null
            : mapping.layout().judges() ? pairs(join, other) : join(join, other);
    for (Path file : files) {
      if (!same(file, other)) {
        read(file, other, joined);
      }
    }
  }

  private Path other(Mapping.Join join) {
    for (Path file : files) {
      if (Names.of(file).equals(join.file())) {
        return file;
      }
    }
    Path beside = files.getFirst().resolveSibling(join.file());
    if (!Files.isRegularFile(beside)) {
      throw new ReadException(
          join.file(),
          0,
          "the mapping joins this file, but it is neither among the files nor beside "
              + Names.of(files.getFirst())
              + ".",
          null);
    }
    return beside;
  }

  private static boolean same(Path file, @Nullable Path other) {
    return other != null
        && file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Joined join(Mapping.Join join, Path file) {
    SequencedMap<String, String> fields = new LinkedHashMap<>(join.fields());
    fields.put("id", join.on());
    Mapping second = new Mapping(Layout.LONG, fields, List.of(), List.of(), null);
    try (RowSource source = Sources.open(file, second, null, meter, rejects(file))) {
      Joined joined = new Joined(source, join, fields, output);
      boolean ended = drain(file, source, joined);
      joined.ended(ended);
      return joined;
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  /** Reads the pairs that verdicts speak of; the store knows them again by their keys. */
  private @Nullable Joined pairs(Mapping.Join join, Path file) {
    SequencedMap<String, String> fields = new LinkedHashMap<>(join.fields());
    fields.putIfAbsent("id", join.on());
    Mapping second = new Mapping(Layout.VERDICTS, fields, List.of(), List.of(), null);
    try (RowSource source = Sources.open(file, second, null, meter, rejects(file))) {
      drain(file, source, reader(file, source, second, null));
      return null;
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  private void read(Path file, @Nullable Path other, @Nullable Joined joined) {
    long before = used();
    firstRejected = null;
    try (RowSource source = Sources.open(file, mapping, other, meter, rejects(file))) {
      drain(file, source, reader(file, source, mapping, joined));
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
    if (used() == before) {
      throw nothing(file);
    }
  }

  private long used() {
    return output.summary().rows() + output.summary().excluded();
  }

  private ReadException nothing(Path file) {
    Rejected first = firstRejected;
    return first == null
        ? new ReadException(file, "holds no rows. " + Expected.of(mapping), null)
        : new ReadException(
            first.file(),
            first.line(),
            "no row can be used; the first: " + first.reason() + ". " + Expected.of(mapping),
            null);
  }

  private RowReader reader(Path file, RowSource source, Mapping mapping, @Nullable Joined joined) {
    String category = Names.category(file);
    String name = Names.of(file);
    return switch (mapping.layout()) {
      case LONG, PROMPTFOO -> new LongReader(source, mapping, category, name, keys, joined, output);
      case NESTED -> new NestedReader(source, mapping, category, name, keys, output);
      case ROUTELLM_CSV, ROUTERBENCH, WIDE, CLINC150, BANKING77 ->
          new WideReader(source, mapping, category, name, keys, output);
      case ALPACA_EVAL, MT_BENCH, LLM_COMPARATOR, VERDICTS ->
          new VerdictReader(source, mapping, category, name, keys, output);
    };
  }

  /** Whether the source came to its end. */
  private boolean drain(Path file, RowSource source, RowReader reader) throws IOException {
    for (long n = 0; n < most; n++) {
      if (!source.next()) {
        return true;
      }
      if ((n & 0x3ff) == 0) {
        meter.check();
      }
      try {
        reader.read();
      } catch (BadRow e) {
        rejects(file).add(source.line(), e.reason());
      }
    }
    return false;
  }

  private Rejects rejects(Path file) {
    return (line, reason) -> {
      Rejected rejected = new Rejected(Names.of(file), line, reason);
      firstRejected = firstRejected == null ? rejected : firstRejected;
      output.reject(rejected);
    };
  }
}
