package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises a long file whose requests stand in a second file, on a shared key. */
final class JoinSniffer {
  private static final int MOST_BESIDE = 40;

  private JoinSniffer() {}

  /** The mapping, or null when no two files fit together so. */
  static @Nullable Mapping recognise(List<Peek> peeks, List<String> notes) {
    for (Peek answers : peeks) {
      if (!LongSniffer.fits(answers) || hasPrompt(answers)) {
        continue;
      }
      for (Peek requests : peeks) {
        boolean same = requests.file().equals(answers.file());
        Mapping mapping = same ? null : join(answers, requests, notes);
        if (mapping != null) {
          return mapping;
        }
      }
      return peeks.size() == 1 ? beside(answers, notes) : null;
    }
    return null;
  }

  private static boolean hasPrompt(Peek peek) {
    SequencedMap<String, String> fields =
        LongSniffer.find(FieldsFound.begin(peek), new ArrayList<>()).fields();
    return fields.containsKey("prompt") || fields.containsKey("messages");
  }

  /** Looks for the requests in the files of the same folder. */
  private static @Nullable Mapping beside(Peek answers, List<String> notes) {
    Path folder = answers.file().toAbsolutePath().getParent();
    if (folder == null) {
      return null;
    }
    List<Path> others;
    try (Stream<Path> listed = Files.list(folder)) {
      others =
          listed
              .filter(Files::isRegularFile)
              .filter(JoinSniffer::isData)
              .filter(p -> !Names.of(p).equals(Names.of(answers.file())))
              .sorted()
              .limit(MOST_BESIDE)
              .toList();
    } catch (IOException e) {
      return null;
    }
    for (Path other : others) {
      Mapping mapping = joinOrNull(answers, other, notes);
      if (mapping != null) {
        return mapping;
      }
    }
    return null;
  }

  private static @Nullable Mapping joinOrNull(Peek answers, Path other, List<String> notes) {
    try {
      return join(answers, Peek.of(other), notes);
    } catch (ReadException e) {
      // A neighbour that cannot be read is none of this import's business.
      return null;
    }
  }

  private static boolean isData(Path file) {
    String name = Names.of(file).toLowerCase(Locale.ROOT);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.endsWith(".jsonl") || name.endsWith(".csv") || name.endsWith(".json");
  }

  private static @Nullable Mapping join(Peek answers, Peek requests, List<String> notes) {
    Set<String> spoken = new LinkedHashSet<>();
    SequencedMap<String, String> asked =
        LooseNames.assign(
            LooseNames.SAMPLE,
            List.of("messages", "prompt", "system", "category", "reference", "conversation"),
            requests,
            spoken);
    if (!asked.containsKey("prompt") && !asked.containsKey("messages")) {
      return null;
    }
    String on = key(answers, requests);
    if (on == null) {
      return null;
    }
    asked.values().removeIf(on::equals);
    Set<String> taken = new LinkedHashSet<>(Set.of(on));
    FieldsFound found = LongSniffer.find(FieldsFound.begin(answers, taken), notes);
    SequencedMap<String, String> fields = found.fields();
    fields.putFirst("id", on);
    notes.add(
        Names.of(requests.file())
            + " brings "
            + Listed.of(asked.values())
            + ", joined on "
            + on
            + ".");
    taken.addAll(fields.values());
    return new Mapping(
        Layout.LONG,
        fields,
        List.of(),
        LongSniffer.metadata(found, notes),
        new Mapping.Join(Names.of(requests.file()), on, new LinkedHashMap<>(asked)));
  }

  /** A column of both files: unique in the requests, met again in the answers. */
  private static @Nullable String key(Peek answers, Peek requests) {
    for (String column : requests.columns()) {
      List<String> keys = requests.values(column);
      Set<String> distinct = new HashSet<>(keys);
      boolean unique = !keys.isEmpty() && distinct.size() == requests.rows().size();
      if (unique
          && answers.columns().contains(column)
          && answers.values(column).stream().anyMatch(distinct::contains)) {
        return column;
      }
    }
    return null;
  }
}
