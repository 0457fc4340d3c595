package dev.lanewright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void threeLanesAreTheThreeOfTheDesign() {
    assertThat(Palette.LIGHT.lanes(3)).containsExactly("#14917f", "#3b73d9", "#8a4fd3");
    assertThat(Palette.DARK.lanes(3)).containsExactly("#3cc2ad", "#74a1ff", "#b78bf5");
  }

  @Test
  void furtherLanesLieBetweenAndDiffer() {
    for (int n = 2; n <= 6; n++) {
      assertThat(Palette.LIGHT.lanes(n))
          .hasSize(n)
          .doesNotHaveDuplicates()
          .startsWith("#14917f")
          .endsWith("#8a4fd3");
    }
  }

  @Test
  void mixesByComponent() {
    assertThat(Palette.mix("#000000", "#ff8040", 0.5)).isEqualTo("#804020");
  }

  @Test
  void textStandsOutFromItsGround() {
    // WCAG 2.1 asks 4.5:1 of body text.
    for (Palette p : new Palette[] {Palette.LIGHT, Palette.DARK}) {
      assertThat(contrast(p.ink(), p.card())).isGreaterThan(7);
      assertThat(contrast(p.muted(), p.card())).isGreaterThan(4.5);
      assertThat(contrast(p.accent(), p.card())).isGreaterThan(4.5);
    }
  }

  private static double contrast(String a, String b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String hex) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
      sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
