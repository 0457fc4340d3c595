package dev.lanewright.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet with its sizes of type, and the heights that hold type, made larger or smaller. */
final class ScaledSheet {
  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|fixed-cell-size|size|min-height|pref-height|icon-size)\\s*:\\s*)"
              + "(\\d+(?:\\.\\d+)?)(px)?(?=\\s*[;}])");

  private ScaledSheet() {}

  /**
   * The address of the sheet at that scale: its own at 1.
   *
   * @param address a file, a resource or a data address
   * @param scale such as 1.2
   * @throws UncheckedIOException where it cannot be read
   */
  static String of(String address, double scale) {
    if (Math.abs(scale - 1) < 1e-9 || address.startsWith("data:")) {
      return address;
    }
    try (InputStream in = URI.create(address).toURL().openStream()) {
      String css = scaled(new String(in.readAllBytes(), StandardCharsets.UTF_8), scale);
      return "data:text/css;base64,"
          + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet " + address + " could not be read", e);
    }
  }

  /** The text with its sizes multiplied, to a tenth of a pixel. */
  static String scaled(String css, double scale) {
    Matcher m = SIZE.matcher(css);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      double size = Double.parseDouble(m.group(2)) * scale;
      String unit = m.group(3) == null ? "" : m.group(3);
      m.appendReplacement(
          out,
          Matcher.quoteReplacement(m.group(1) + String.format(Locale.ROOT, "%.1f", size) + unit));
    }
    return m.appendTail(out).toString();
  }
}
