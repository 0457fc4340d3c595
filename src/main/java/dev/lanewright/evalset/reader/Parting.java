package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts files into groups that one mapping reads. Two judges' verdicts, say, stand in columns of
 * different names: under the first file's mapping the second would bring nothing.
 */
final class Parting {
  /** The roles without which a file brings nothing. */
  private static final List<String> VITAL =
      List.of("prompt", "messages", "model", "verdict", "score", "prediction");

  /** Layouts whose columns are named by whoever made the file; the others have fixed names. */
  private static final Set<Layout> PARTED =
      Set.of(Layout.VERDICTS, Layout.LONG, Layout.WIDE, Layout.NESTED, Layout.ROUTELLM_CSV);

  private final @Nullable Layout layout;
  private final Map<String, String> hints;
  private final List<FilePart> parts = new ArrayList<>();
  private final Map<Path, Peek> peeks = new HashMap<>();
  private final Set<Path> joined = new LinkedHashSet<>();
  private List<Path> rest;

  Parting(List<Path> files, @Nullable Layout layout, Map<String, String> hints) {
    this.layout = layout;
    this.hints = hints;
    rest = List.copyOf(new LinkedHashSet<>(files));
  }

  List<FilePart> parts() {
    while (!rest.isEmpty()) {
      next();
    }
    return List.copyOf(parts);
  }

  private void next() {
    List<Path> candidates = Stream.concat(rest.stream(), joined.stream()).distinct().toList();
    Mapping mapping =
        Sniffer.mapping(
            candidates.stream().map(this::peek).toList(), layout, hints, new ArrayList<>());
    Path other = other(mapping, candidates);
    List<Path> members =
        rest.stream()
            .filter(file -> !file.equals(other))
            .filter(file -> fits(peek(file), mapping))
            .toList();
    if (members.isEmpty()) {
      // The join took what none of the rest refers to: the first stands for itself.
      members = List.of(rest.getFirst());
      add(members, null);
      leave(members, null);
      return;
    }
    add(members, other);
    leave(members, other);
  }

  private Peek peek(Path file) {
    return peeks.computeIfAbsent(file, f -> Peek.of(f, hints));
  }

  private void add(List<Path> members, @Nullable Path other) {
    List<Path> files =
        other == null ? members : Stream.concat(members.stream(), Stream.of(other)).toList();
    List<Peek> seen = files.stream().map(this::peek).toList();
    parts.add(new FilePart(files, Sniffer.sniffed(seen, layout, hints)));
  }

  /** A joined file that holds verdicts of its own is read for them too. */
  private void leave(List<Path> members, @Nullable Path other) {
    boolean spent = other != null && !speaks(other);
    rest =
        rest.stream()
            .filter(file -> !members.contains(file))
            .filter(file -> !(spent && file.equals(other)))
            .toList();
    if (other != null) {
      joined.add(other);
    }
  }

  private boolean speaks(Path other) {
    Mapping.Join join = parts.getLast().recognised().mapping().join();
    Peek peek = peek(other);
    return join != null
        && !join.fields().containsKey("verdict")
        && parts.getLast().recognised().layout().judges()
        && !RaterNames.columns(peek, Set.copyOf(join.fields().values())).isEmpty();
  }

  private static @Nullable Path other(Mapping mapping, List<Path> files) {
    Mapping.Join join = mapping.join();
    return join == null
        ? null
        : files.stream()
            .filter(file -> Names.of(file).equals(join.file()))
            .findFirst()
            .orElse(null);
  }

  private static boolean fits(Peek peek, Mapping mapping) {
    if (!PARTED.contains(mapping.layout())) {
      return true;
    }
    return Stream.concat(
            VITAL.stream().map(mapping.fields()::get),
            mapping.models().stream()
                .filter(one -> !one.model().equals(Mapping.EVERY_MODEL))
                .flatMap(one -> VITAL.stream().map(one.columns()::get)))
        .allMatch(column -> column == null || has(peek, column));
  }

  private static boolean has(Peek peek, String column) {
    return column.startsWith(Column.LITERAL)
        || column.equals(Mapping.FILE_NAME)
        || peek.columns().contains(column);
  }
}
