package dev.lanewright.ui.dialog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A short name of a fault: a hash of where it came from, the same for every run and every person.
 * Line numbers, messages and the numbers of lambdas are left out, so that it outlives small edits
 * and says nothing of the data.
 */
public final class FaultCode {
  private static final String OURS = "dev.lanewright";

  private FaultCode() {}

  /** The code, such as {@code LW-7F3A91}. */
  public static String of(Throwable thrown) {
    var crc = new CRC32();
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 8; depth++) {
      add(crc, at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        if (frame.getClassName().startsWith(OURS)) {
          add(crc, frame.getClassName() + "#" + frame.getMethodName());
        }
      }
      at = at.getCause();
    }
    return String.format(Locale.ROOT, "LW-%06X", crc.getValue() & 0xFFFFFF);
  }

  private static void add(CRC32 crc, String name) {
    String stable = name.replaceAll("\\$\\d+|\\$\\$Lambda.*", "");
    crc.update((stable + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
