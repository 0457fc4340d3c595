package dev.lanewright.ui.data.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Proposes a name for an eval set from the names of its files. */
final class SetNames {
  private static final List<String> ENDINGS =
      List.of(".gz", ".csv", ".tsv", ".jsonl", ".json", ".parquet");
  private static final int SHORTEST = 3;

  private SetNames() {}

  /** One file's name without its endings; of several, what their names begin with. */
  static String propose(List<Path> files) {
    String name = bare(files.getFirst());
    for (Path file : files) {
      String other = bare(file);
      int same = 0;
      while (same < Math.min(name.length(), other.length())
          && name.charAt(same) == other.charAt(same)) {
        same++;
      }
      name = name.substring(0, same);
    }
    int end = name.length();
    while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
      end--;
    }
    return end >= SHORTEST ? name.substring(0, end) : folder(files.getFirst());
  }

  private static String folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    Path name = parent == null ? null : parent.getFileName();
    return name == null ? bare(file) : name.toString();
  }

  private static String bare(Path file) {
    String name = String.valueOf(file.getFileName());
    for (String ending : ENDINGS) {
      if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length()) {
        name = name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
