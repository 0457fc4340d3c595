package dev.lanewright.evalset.reader;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What an input error means to a person. */
public final class Unreadable {
  private Unreadable() {}

  /** What is wrong and what to do, in sentences. */
  public static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file.";
      case AccessDeniedException _ -> "may not be read. Change its permissions.";
      case EOFException _ -> "the gzip file is cut short. Copy it again.";
      case ZipException z -> "the gzip file is damaged (" + z.getMessage() + "). Copy it again.";
      default -> "cannot be read: " + e.getMessage() + ".";
    };
  }
}
