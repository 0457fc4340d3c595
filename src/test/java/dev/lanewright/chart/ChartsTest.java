package dev.lanewright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Histogram;
import dev.lanewright.engine.Reference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {
  private static final double NAN = Double.NaN;
  private static final Reference STRONG =
      new Reference(
          Reference.Kind.ALL_STRONG, "all-large", 0.006, 0.95, 10, new double[0], new double[0]);
  private static final Reference RANDOM =
      new Reference(
          Reference.Kind.RANDOM,
          "random",
          NAN,
          NAN,
          10,
          new double[] {0, 0.006},
          new double[] {0.7, 0.95});

  private static Curve curve(boolean priced) {
    return new Curve(
        "large",
        new double[] {0.1, 0.5, 0.9},
        new double[] {0.8, 0.4, 0.1},
        priced ? new double[] {0.005, 0.003, 0.001} : new double[] {NAN, NAN, NAN},
        new double[] {0.94, 0.9, 0.75},
        new double[] {0.92, 0.88, 0.72},
        new double[] {0.96, 0.92, 0.78});
  }

  private static Chart frontier(boolean priced, boolean dark) {
    var input =
        new FrontierInput(curve(priced), "this, \"policy\"", List.of(STRONG, RANDOM), List.of());
    return FrontierChart.of(input, ChartLook.of(Palette.of(dark)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPointOfTheFrontierIsInItsWindow(boolean dark) {
    var plot = (XYPlot) frontier(true, dark).plot().getPlot();
    assertThat(plot.getDomainAxis().getRange().contains(6)).isTrue();
    assertThat(plot.getDomainAxis().getRange().contains(0)).isTrue();
    assertThat(plot.getRangeAxis().getRange().contains(0.7)).isTrue();
    assertThat(plot.getRangeAxis().getRange().contains(0.96)).isTrue();
  }

  @Test
  void withoutPricesTheFrontierRunsOverTheTopTiersShare() {
    var plot = (XYPlot) frontier(false, false).plot().getPlot();
    assertThat(plot.getDomainAxis().getLabel()).contains("share");
    assertThat(plot.getDomainAxis().getRange().contains(1)).isTrue();
    assertThat(plot.getDomainAxis().getRange().getUpperBound()).isLessThan(1.05);
  }

  @Test
  void csvHoldsEveryPositionAndQuotes() {
    String[] lines = frontier(true, false).csv().split("\r\n");
    assertThat(lines).hasSize(1 + 3 + 1 + 2);
    assertThat(lines[1]).isEqualTo("\"this, \"\"policy\"\"\",0.1,0.8,0.005,0.94,0.92,0.96");
    assertThat(frontier(false, false).csv()).contains("0.1,0.8,,0.94");
  }

  @Test
  void svgIsXmlWithTheLabelsAsText() throws Exception {
    String svg = frontier(true, false).svg(400, 300);
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getDocumentElement().getTextContent()).contains("all-large");
  }

  @Test
  void pngIsTwiceTheSizeAndNotBlank() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(frontier(true, true).png(200, 150)));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(300);
    var colours = new java.util.HashSet<Integer>();
    for (int x = 0; x < 400; x++) {
      colours.add(image.getRGB(x, 150));
    }
    assertThat(colours).hasSizeGreaterThan(2);
  }

  @Test
  void distributionLeavesRoomForThePillsAndCountsEverything() {
    var h =
        new Histogram(
            new double[] {0, 0.5, 1},
            List.of("small", "large", "none"),
            new long[][] {{5, 1}, {2, 7}, {0, 1}},
            0);
    Chart chart = DistributionChart.of(h, ChartLook.of(Palette.LIGHT));
    var plot = (XYPlot) chart.plot().getPlot();
    assertThat(plot.getDomainAxis().getRange().getLowerBound()).isZero();
    assertThat(plot.getDomainAxis().getRange().contains(1)).isTrue();
    assertThat(plot.getDomainAxis().getRange().getUpperBound()).isLessThan(1.05);
    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(9 * 1.2);
    assertThat(chart.summary()).contains("16 samples");
    assertThat(chart.csv()).contains("large,0.5,1,7");
  }

  @Test
  void emptyDataDrawToo() {
    var look = ChartLook.of(Palette.LIGHT);
    assertThat(
            FrontierChart.of(new FrontierInput(null, "", List.of(), List.of()), look).png(80, 60))
        .isNotEmpty();
    var none = new Histogram(new double[] {0}, List.of("a", "none"), new long[2][0], 3);
    assertThat(DistributionChart.of(none, look).png(80, 60)).isNotEmpty();
    assertThat(BarsChart.named("x", List.of(), look).png(80, 60)).isNotEmpty();
  }

  @Test
  void noLabelOfTheFrontierCoversAnotherAndAllStayWithinTheChart() {
    var crowded = new java.util.ArrayList<Reference>(List.of(STRONG, RANDOM));
    var random = new java.util.SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      crowded.add(
          new Reference(
              Reference.Kind.MODEL,
              "vendor-model-" + i,
              0.001 + 0.002 * random.nextDouble(),
              0.8 + 0.1 * random.nextDouble(),
              10,
              new double[0],
              new double[0]));
    }
    Chart chart =
        FrontierChart.of(
            new FrontierInput(curve(true), "this policy", crowded, List.of()),
            ChartLook.of(Palette.LIGHT));
    chart.png(440, 360);

    var boxes = chart.labels();
    assertThat(boxes).hasSizeBetween(8, 43);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(boxes.get(i).getMinX()).isPositive();
      assertThat(boxes.get(i).getMaxX()).isLessThanOrEqualTo(441);
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).as("%d over %d", i, j).isFalse();
      }
    }
  }

  @Test
  void thresholdsAreDrawnIntoTheCopyOfADistribution() {
    var h =
        new Histogram(
            new double[] {0, 0.5, 1},
            List.of("small", "large", "none"),
            new long[][] {{5, 1}, {2, 7}, {0, 1}},
            0);
    Chart chart =
        DistributionChart.of(h, java.util.Map.of("Large ≥ 0.4", 0.4), ChartLook.of(Palette.LIGHT));
    assertThat(chart.svg(400, 300)).contains("Large ≥ 0.4");
    assertThat(chart.csv()).contains("threshold Large ≥ 0.4,0.4");
  }
}
