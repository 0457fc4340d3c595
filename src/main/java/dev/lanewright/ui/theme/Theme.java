package dev.lanewright.ui.theme;

import dev.lanewright.chart.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** How the window looks: light or dark. */
public enum Theme {
  LIGHT,
  DARK;

  /** The colours, also for charts. */
  public Palette palette() {
    return Palette.of(dark());
  }

  /** Whether light ink stands on a dark ground. */
  public boolean dark() {
    return this == DARK;
  }

  /** The colour of lane {@code index} of {@code count}, for nodes made in code. */
  public Color lane(int index, int count) {
    return Color.web(palette().lane(index, count));
  }

  /**
   * The looked-up colours as a style sheet address: {@code -lw-ground}, {@code -lw-ink} and so on,
   * {@code -lw-lane-I-of-N} for lane I (from 0) of N, and AtlantaFX's own names mapped onto them.
   */
  String tokens() {
    Palette p = palette();
    var css = new StringBuilder(".root {\n");
    for (String[] t : ThemeTokens.of(p)) {
      css.append("  ").append(t[0]).append(": ").append(t[1]).append(";\n");
    }
    for (int n = 2; n <= 6; n++) {
      List<String> lanes = p.lanes(n);
      for (int i = 0; i < n; i++) {
        css.append(String.format(Locale.ROOT, "  -lw-lane-%d-of-%d: %s;%n", i, n, lanes.get(i)));
      }
    }
    css.append("}\n");
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }
}
