package dev.lanewright.ui.dialog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file chooser shows.
 *
 * @param title of the chooser
 * @param kind what the files are, such as "Policy"
 * @param patterns such as {@code *.json}; empty for all files
 * @param name proposed file name when saving, or null; what no file name may hold becomes a dash
 */
public record FileAsk(String title, String kind, List<String> patterns, @Nullable String name) {
  private static final Pattern UNFIT =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+|^[.\\s]+");

  public FileAsk {
    patterns = List.copyOf(patterns);
    name = name == null ? null : fit(name);
  }

  /** Names of sets and models go into proposed names: none may lead to another folder. */
  private static String fit(String name) {
    return UNFIT.matcher(name).replaceAll("-");
  }

  /** To open a file. */
  public static FileAsk open(String title, String kind, String... patterns) {
    return new FileAsk(title, kind, List.of(patterns), null);
  }

  /** To save a file under a proposed name. */
  public static FileAsk save(String title, String kind, String name, String... patterns) {
    return new FileAsk(title, kind, List.of(patterns), name);
  }
}
