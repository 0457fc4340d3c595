package dev.lanewright.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The program's type for charts drawn through AWT. */
final class ChartFonts {
  private static final String FAMILY = "Lanewright Inter";

  private ChartFonts() {}

  /** Name of the family, registered with AWT; the machine's own where that fails. */
  static String family() {
    return Loaded.FAMILY_IN_USE;
  }

  /** Loads once, when first asked for. */
  private static final class Loaded {
    static final String FAMILY_IN_USE = load();

    private static String load() {
      try {
        for (String file : List.of("LanewrightInter-Regular", "LanewrightInter-Bold")) {
          String path = "/dev/lanewright/assets/fonts/" + file + ".otf";
          try (InputStream in =
              Objects.requireNonNull(ChartFonts.class.getResourceAsStream(path), path)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
          }
        }
        return FAMILY;
      } catch (IOException | FontFormatException e) {
        // A chart in another type is better than none.
        return Font.SANS_SERIF;
      }
    }
  }
}
