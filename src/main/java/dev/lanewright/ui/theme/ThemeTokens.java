package dev.lanewright.ui.theme;

import static dev.lanewright.chart.Palette.mix;

import dev.lanewright.chart.Palette;
import java.util.List;

/**
 * The looked-up colours of the style sheet: the program's own, and AtlantaFX's in terms of them.
 */
final class ThemeTokens {
  private ThemeTokens() {}

  /** Pairs of a looked-up colour's name and its value. */
  static List<String[]> of(Palette p) {
    String hover = mix(p.soft(), p.ink(), p.dark() ? 0.06 : 0.04);
    String accentSoft = mix(p.card(), p.accent(), p.dark() ? 0.22 : 0.12);
    return List.of(
        t("-lw-ground", p.ground()),
        t("-lw-card", p.card()),
        t("-lw-line", p.line()),
        t("-lw-line-soft", mix(p.card(), p.line(), 0.6)),
        t("-lw-ink", p.ink()),
        t("-lw-muted", p.muted()),
        t("-lw-soft", p.soft()),
        t("-lw-hover", hover),
        t("-lw-accent", p.accent()),
        t("-lw-accent-soft", accentSoft),
        t("-lw-accent-hover", mix(p.accent(), p.dark() ? "#ffffff" : "#000000", 0.1)),
        t("-lw-on-accent", p.dark() ? "#10151c" : "#ffffff"),
        t("-lw-better", p.better()),
        t("-lw-better-soft", mix(p.card(), p.better(), 0.14)),
        t("-lw-worse", p.worse()),
        t("-lw-worse-soft", mix(p.card(), p.worse(), 0.12)),
        t("-lw-tied", p.tied()),
        t("-lw-warning", p.warning()),
        t("-lw-warning-soft", mix(p.card(), p.warning(), 0.14)),
        t("-lw-bar", mix(p.card(), p.accent(), p.dark() ? 0.5 : 0.55)),
        t("-lw-shadow", p.dark() ? "rgba(0,0,0,0.35)" : "rgba(27,31,36,0.06)"),
        t("-lw-shadow-strong", p.dark() ? "rgba(0,0,0,0.6)" : "rgba(27,31,36,0.18)"),
        t("-color-dark", p.dark() ? p.ground() : p.ink()),
        t("-color-light", p.dark() ? p.ink() : "#ffffff"),
        t("-color-fg-default", p.ink()),
        t("-color-fg-muted", p.muted()),
        t("-color-fg-subtle", p.muted()),
        t("-color-fg-emphasis", p.dark() ? "#10151c" : "#ffffff"),
        t("-color-bg-default", p.card()),
        t("-color-bg-overlay", p.card()),
        t("-color-bg-subtle", p.soft()),
        t("-color-bg-inset", p.soft()),
        t("-color-border-default", p.line()),
        t("-color-border-muted", p.line()),
        t("-color-border-subtle", mix(p.card(), p.line(), 0.6)),
        t("-color-shadow-default", p.dark() ? "#000000" : mix(p.line(), p.muted(), 0.2)),
        t("-color-neutral-emphasis-plus", p.muted()),
        t("-color-neutral-emphasis", p.muted()),
        t("-color-neutral-muted", p.line()),
        t("-color-neutral-subtle", p.soft()),
        t("-color-accent-fg", p.accent()),
        t("-color-accent-emphasis", p.accent()),
        t("-color-accent-muted", mix(p.card(), p.accent(), 0.4)),
        t("-color-accent-subtle", accentSoft),
        t("-color-success-fg", p.better()),
        t("-color-success-emphasis", p.better()),
        t("-color-success-muted", mix(p.card(), p.better(), 0.4)),
        t("-color-success-subtle", mix(p.card(), p.better(), 0.14)),
        t("-color-warning-fg", p.warning()),
        t("-color-warning-emphasis", p.warning()),
        t("-color-warning-muted", mix(p.card(), p.warning(), 0.4)),
        t("-color-warning-subtle", mix(p.card(), p.warning(), 0.14)),
        t("-color-danger-fg", p.worse()),
        t("-color-danger-emphasis", p.worse()),
        t("-color-danger-muted", mix(p.card(), p.worse(), 0.4)),
        t("-color-danger-subtle", mix(p.card(), p.worse(), 0.12)));
  }

  private static String[] t(String name, String value) {
    return new String[] {name, value};
  }
}
