package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import java.util.Locale;

/** Names of files as they are shown and as they give a category. */
public final class Names {
  private Names() {}

  /** The file's name without its folders. */
  public static String of(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /**
   * The category that a file's name gives: {@code mmlu_virology.csv.gz} gives {@code virology},
   * {@code gsm8k_responses.csv} gives {@code gsm8k}.
   */
  static String category(Path file) {
    String name = of(file);
    String lower = name.toLowerCase(Locale.ROOT);
    for (String end : new String[] {".gz", ".csv", ".tsv", ".jsonl", ".json", ".parquet"}) {
      if (lower.endsWith(end) && lower.length() > end.length()) {
        name = name.substring(0, name.length() - end.length());
        lower = name.toLowerCase(Locale.ROOT);
      }
    }
    if (lower.startsWith("mmlu_") && name.length() > 5) {
      name = name.substring(5);
    }
    String end = "_responses";
    return name.endsWith(end) && name.length() > end.length()
        ? name.substring(0, name.length() - end.length())
        : name;
  }
}
