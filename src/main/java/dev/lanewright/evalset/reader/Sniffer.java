package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises the layout of files by their content: magic bytes, header, keys, first values. */
public final class Sniffer {
  private static final int SHOWN = 50;
  private static final int CLIP = 300;
  private static final int PREVIEWED = 200;

  private Sniffer() {}

  /**
   * Reads the first part of the files.
   *
   * @throws ReadException when a file cannot be opened, is of a kind that is never read, or no
   *     layout fits
   */
  public static Recognised sniff(List<Path> files) {
    return sniff(files, null, Map.of());
  }

  /**
   * Reads the first part of the files, helped by what a person knows.
   *
   * @param layout the layout, or null: to be recognised
   * @param hints what a column means: role (see {@link Roles}) to column
   * @throws ReadException as {@link #sniff(List)}
   */
  public static Recognised sniff(
      List<Path> files, @Nullable Layout layout, Map<String, String> hints) {
    return sniffed(peeks(files, hints), layout, hints);
  }

  /** As {@link #sniff(List, Layout, Map)}, of files that were looked at already. */
  static Recognised sniffed(List<Peek> peeks, @Nullable Layout layout, Map<String, String> hints) {
    List<String> notes = new ArrayList<>();
    List<Path> files = peeks.stream().map(Peek::file).toList();
    return shown(files, peeks, mapping(peeks, layout, hints, notes), notes);
  }

  static Mapping mapping(
      List<Peek> peeks, @Nullable Layout layout, Map<String, String> hints, List<String> notes) {
    Mapping mapping =
        layout == null ? Layouts.recognise(peeks, notes) : Layouts.as(layout, peeks, notes);
    for (Map.Entry<String, String> hint : hints.entrySet()) {
      mapping = mapping.with(hint.getKey(), hint.getValue());
    }
    return mapping;
  }

  /**
   * Reads the first part of the files, and parts those that one mapping cannot read: each file is
   * in one part, a joined one in every part that joins it.
   *
   * @param layout the layout of all, or null: to be recognised
   * @param hints what a column means: role (see {@link Roles}) to column
   * @throws ReadException as {@link #sniff(List)}
   */
  public static List<FilePart> parts(
      List<Path> files, @Nullable Layout layout, Map<String, String> hints) {
    return files.size() == 1
        ? List.of(new FilePart(files, sniff(files, layout, hints)))
        : new Parting(files, layout, hints).parts();
  }

  /**
   * What the first part of the files shows under a mapping given by a person.
   *
   * @throws ReadException as {@link #sniff(List)}, and when a mapped column is not there
   */
  public static Recognised preview(List<Path> files, Mapping mapping) {
    return shown(files, peeks(files, Map.of()), mapping, new ArrayList<>());
  }

  /**
   * The columns and first rows of a table whose layout is not recognised, under a mapping that says
   * nothing yet; null where there are no columns.
   *
   * @throws ReadException when a file cannot be opened
   */
  public static @Nullable Recognised bare(List<Path> files) {
    Peek first = peeks(files, Map.of()).getFirst();
    List<String> columns = first.columns();
    if (columns.isEmpty()) {
      return null;
    }
    return new Recognised(
        new Mapping(Layout.WIDE, new LinkedHashMap<>(), List.of(), List.of(), null),
        columns,
        first.rows().stream().limit(SHOWN).map(row -> cells(columns, row)).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Peek> peeks(List<Path> files, Map<String, String> hints) {
    if (files.isEmpty()) {
      throw new ReadException("", 0, "No file was given.", null);
    }
    return files.stream().map(file -> Peek.of(file, hints)).toList();
  }

  private static Recognised shown(
      List<Path> files, List<Peek> peeks, Mapping mapping, List<String> notes) {
    Peek main = Layouts.main(peeks, mapping);
    List<String> columns = main.columns();
    List<List<String>> rows =
        main.rows().stream().limit(SHOWN).map(row -> cells(columns, row)).toList();
    First first = new First();
    try {
      new Run(files, mapping, new Output(first, Set.of()), Meter.silent(), PREVIEWED).read();
    } catch (TooManyRejected e) {
      notes.add("More rows will be set aside; only the first are shown.");
    } catch (ReadException e) {
      if (first.rejected.isEmpty()) {
        throw e;
      }
      notes.add(String.valueOf(e.getMessage()));
    }
    if (mapping.fields().containsValue(Mapping.FILE_NAME)) {
      notes.add("The file's name gives the category.");
    }
    return new Recognised(mapping, columns, rows, List.copyOf(first.models), first.rejected, notes);
  }

  private static List<String> cells(List<String> columns, Map<String, String> row) {
    return columns.stream()
        .map(column -> row.getOrDefault(column, ""))
        .map(text -> text.length() > CLIP ? text.substring(0, CLIP) + "…" : text)
        .toList();
  }

  /** Remembers models and rejected rows of the first part. */
  private static final class First implements RowSink {
    private final Set<String> models = new LinkedHashSet<>();
    private final List<Rejected> rejected = new ArrayList<>();

    @Override
    public void accept(Sample sample, List<Answer> answers) {
      answers.forEach(answer -> models.add(answer.model()));
    }

    @Override
    public void judged(Judged row) {
      Pair pair = row.pair();
      if (pair != null) {
        Stream.of(pair.a().model(), pair.b().model()).filter(Objects::nonNull).forEach(models::add);
      }
      row.ratings().forEach(rating -> models.add(rating.model()));
    }

    @Override
    public void reject(Rejected row) {
      rejected.add(row);
      if (rejected.size() >= PREVIEWED) {
        throw new TooManyRejected();
      }
    }
  }

  private static final class TooManyRejected extends RuntimeException {
    TooManyRejected() {
      super("enough", null, false, false);
    }
  }
}
