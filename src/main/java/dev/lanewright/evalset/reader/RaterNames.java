package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the columns of raters in rows that hold several verdicts on one pair. */
final class RaterNames {
  private static final Pattern PERSON =
      Pattern.compile("(annotator|human|person|expert|reviewer|worker)_?[a-z0-9]*");
  private static final Pattern ENDING =
      Pattern.compile("(.+)_(result|verdict|winner|preference|label)");

  private RaterNames() {}

  /** Columns that are named like a rater and hold nothing but verdicts. */
  static List<String> columns(Peek peek, Set<String> taken) {
    List<String> found = new ArrayList<>();
    for (String column : peek.columns()) {
      String plain = LooseNames.plain(column);
      boolean named = PERSON.matcher(plain).matches() || ENDING.matcher(plain).matches();
      if (named && !taken.contains(column) && holdsVerdicts(peek, column)) {
        found.add(column);
      }
    }
    return found;
  }

  /** Whether every value is a verdict, and some are readable. */
  static boolean holdsVerdicts(Peek peek, String column) {
    List<String> values = peek.values(column);
    try {
      boolean any = false;
      for (String value : values) {
        any |= Winner.of(value, null, null, column) != dev.lanewright.evalset.Preference.UNREADABLE;
      }
      return any;
    } catch (BadRow e) {
      return false;
    }
  }

  /** One rater per column. */
  static List<Mapping.ModelColumns> of(
      Peek peek,
      List<String> columns,
      Mapping.@org.jspecify.annotations.Nullable Join join,
      List<String> notes) {
    List<Mapping.ModelColumns> raters = new ArrayList<>();
    for (String column : columns) {
      String plain = LooseNames.plain(column);
      var ending = ENDING.matcher(plain);
      boolean person = PERSON.matcher(plain).matches();
      String name = !person && ending.matches() ? ending.group(1) : column;
      SequencedMap<String, String> roles = new LinkedHashMap<>();
      roles.put("verdict", column);
      roles.put("kind", person ? "=person" : "=judge");
      String stem = ending.matches() ? ending.group(1) : plain;
      VerdictSniffer.put(peek, roles, "rationale", stem + "_reason", stem + "_rationale");
      if (!person && columns.size() == 1) {
        name = byFile(peek, name, join, notes);
      }
      raters.add(new Mapping.ModelColumns(name, roles));
    }
    return raters;
  }

  /** The file's name without what it shares with the joined file's: the judge, often. */
  private static String byFile(
      Peek peek,
      String name,
      Mapping.@org.jspecify.annotations.Nullable Join join,
      List<String> notes) {
    String file = Names.category(peek.file());
    String other = join == null ? "" : Names.category(java.nio.file.Path.of(join.file()));
    boolean shared = !other.isEmpty() && file.length() > other.length() && file.endsWith(other);
    String rest = shared ? file.substring(0, file.length() - other.length()) : "";
    rest = rest.replaceAll("[\\-_. ]+$", "");
    if (rest.isEmpty() || !rest.toLowerCase(Locale.ROOT).startsWith(name)) {
      return name;
    }
    notes.add("The judge is called " + rest + ", after the file's name.");
    return rest;
  }
}
