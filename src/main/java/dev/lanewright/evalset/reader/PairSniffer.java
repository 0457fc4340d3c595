package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the file that brings the pairs, or the requests, which verdicts speak of. */
final class PairSniffer {
  private static final int MOST_BESIDE = 40;
  private static final List<String> REQUEST =
      List.of("messages", "prompt", "system", "category", "conversation");

  private PairSniffer() {}

  /** The join of a table of verdicts whose rows hold no request, or null. */
  static Mapping.@Nullable Join beside(
      Peek verdicts, List<Peek> peeks, Map<String, String> pair, List<String> notes) {
    if (pair.containsKey("answer_a")) {
      return null;
    }
    for (Peek other : others(verdicts, peeks)) {
      Mapping.Join join = pairs(verdicts, other);
      if (join != null) {
        notes.add("%s brings the pairs, joined on %s.".formatted(join.file(), join.on()));
        return join;
      }
    }
    return null;
  }

  /** The join of judgments of MT-bench with their questions, or null. */
  static Mapping.@Nullable Join questions(Peek judgments, List<Peek> peeks, List<String> notes) {
    for (Peek other : others(judgments, peeks)) {
      if (other.columns().containsAll(List.of("question_id", "turns"))) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("prompt", "turns.0");
        VerdictSniffer.put(other, fields, "category", "category");
        notes.add(Names.of(other.file()) + " brings the questions; their first turn is kept.");
        return new Mapping.Join(Names.of(other.file()), "question_id", fields);
      }
    }
    notes.add("The questions must be in the eval set already, or in a file beside this one.");
    return null;
  }

  private static Mapping.@Nullable Join pairs(Peek verdicts, Peek other) {
    Set<String> taken = new LinkedHashSet<>();
    SequencedMap<String, String> fields =
        LooseNames.assign(VerdictNames.PAIR, VerdictNames.PAIR_ORDER, other, taken);
    if (!fields.containsKey("answer_a") || !fields.containsKey("answer_b")) {
      return null;
    }
    String on = key(verdicts, other);
    if (on == null) {
      return null;
    }
    taken.add(on);
    fields.put("pair", on);
    List<String> people = RaterNames.columns(other, taken);
    taken.addAll(people);
    fields.putAll(LooseNames.assign(LooseNames.SAMPLE, REQUEST, other, taken));
    if ("input".equals(fields.get("prompt")) && other.columns().contains("instruction")) {
      fields.put("prompt", "instruction");
    }
    if ("instruction".equals(fields.get("prompt")) && other.columns().contains("input")) {
      fields.put("context", "input");
    }
    if (!fields.containsKey("category")) {
      VerdictSniffer.put(other, fields, "category", "subset", "motivation_app", "group");
    }
    if (other.columns().contains("label") && RaterNames.holdsVerdicts(other, "label")) {
      fields.put("verdict", "label");
      fields.put("judge", "=gold");
      fields.put("kind", "=person");
    }
    return new Mapping.Join(Names.of(other.file()), on, fields);
  }

  /** A column of both files: unique among the pairs, met again in the verdicts. */
  private static @Nullable String key(Peek verdicts, Peek pairs) {
    for (String column : pairs.columns()) {
      List<String> keys = pairs.values(column);
      Set<String> distinct = new HashSet<>(keys);
      if (!keys.isEmpty()
          && distinct.size() == pairs.rows().size()
          && verdicts.columns().contains(column)
          && verdicts.values(column).stream().anyMatch(distinct::contains)) {
        return column;
      }
    }
    return null;
  }

  /** The other files that were given, else those in the same folder. */
  private static List<Peek> others(Peek first, List<Peek> peeks) {
    if (peeks.size() > 1) {
      return peeks.stream().filter(p -> !p.file().equals(first.file())).toList();
    }
    Path folder = first.file().toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(Files::isRegularFile)
          .filter(PairSniffer::isData)
          .filter(p -> !Names.of(p).equals(Names.of(first.file())))
          .sorted()
          .limit(MOST_BESIDE)
          .flatMap(PairSniffer::look)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Stream<Peek> look(Path file) {
    try {
      return Stream.of(Peek.of(file));
    } catch (ReadException e) {
      // A neighbour that cannot be read is none of this import's business.
      return Stream.empty();
    }
  }

  private static boolean isData(Path file) {
    String name = Names.of(file).toLowerCase(Locale.ROOT);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.endsWith(".jsonl") || name.endsWith(".csv") || name.endsWith(".json");
  }
}
