package dev.lanewright.ship.gate;

import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The command that gives the same answer of the gate, to be copied into a POSIX shell. */
public final class GateCommandLine {
  private GateCommandLine() {}

  /**
   * The command; options that stand at their defaults are left out.
   *
   * @param evalSet name of the set
   * @param policy name or file of the policy
   * @param baseline as {@code --baseline} takes it
   * @param view split, mix and importance
   */
  public static String of(
      String evalSet, String policy, String baseline, GateSettings settings, View view) {
    GateSettings d = GateSettings.DEFAULT;
    var out = new StringBuilder("lanewright gate --workspace FILE --evalset ");
    out.append(word(evalSet));
    out.append(" --policy ").append(word(policy));
    out.append(" --baseline ").append(word(baseline));
    String split = view.split() == null ? "all" : view.split().name().toLowerCase(Locale.ROOT);
    if (!split.equals("report")) {
      out.append(" --split ").append(split);
    }
    out.append(" --margin ").append(plain(settings.margin()));
    if (settings.bar() != d.bar()) {
      out.append(" --bar ").append(plain(settings.bar()));
    }
    if (settings.volume() != d.volume()) {
      out.append(" --volume ").append(settings.volume());
    }
    if (settings.risk() != d.risk()) {
      out.append(" --risk ").append(plain(settings.risk()));
    }
    if (settings.delta() != d.delta()) {
      out.append(" --confidence ")
          .append(BigDecimal.ONE.subtract(BigDecimal.valueOf(settings.delta())).toPlainString());
    }
    if (settings.scope() == GateScope.OVERALL) {
      out.append(" --overall-only");
    }
    Map<String, Double> mix = view.mix();
    if (mix != null) {
      mix.forEach((c, share) -> out.append(" --mix ").append(word(c + "=" + plain(share))));
    }
    view.importance()
        .forEach((c, w) -> out.append(" --importance ").append(word(c + "=" + plain(w))));
    return out.toString();
  }

  /** A word that a shell takes as it stands: names may be a stranger's. */
  static String word(String text) {
    return text.matches("[A-Za-z0-9_./:=@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
