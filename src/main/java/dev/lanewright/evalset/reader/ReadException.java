package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read as an eval set: the only exception that reading ends with. Its message says
 * which file, which line, what is wrong and what to do.
 */
public final class ReadException extends RuntimeException {
  private final String file;
  private final long line;

  /**
   * @param file name of the file, without its folders; empty where no one file is meant
   * @param line 1-based line, or 0: the file as a whole
   * @param problem what is wrong and what to do, in sentences
   */
  public ReadException(String file, long line, String problem, @Nullable Throwable cause) {
    super(place(file, line) + problem, cause);
    this.file = file;
    this.line = line;
  }

  /** About a whole file. */
  public ReadException(Path file, String problem, @Nullable Throwable cause) {
    this(Names.of(file), 0, problem, cause);
  }

  /** Name of the file, without its folders; empty where no one file is meant. */
  public String file() {
    return file;
  }

  /** 1-based line, or 0: the file as a whole. */
  public long line() {
    return line;
  }

  private static String place(String file, long line) {
    if (file.isEmpty()) {
      return "";
    }
    return line > 0 ? file + ", line " + line + ": " : file + ": ";
  }
}
