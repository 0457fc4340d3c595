package dev.lanewright.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A synthetic wide CSV with the columns that {@link GeneratedTable#policy} reads: about 190 MB for
 * 1,000,000 rows, three models, 24 categories, 5% of the answers missing.
 */
final class GeneratedFile {
  private static final String[] MODELS = {"small", "mid", "large"};
  private static final double[] SKILL = {0.55, 0.75, 0.95};
  private static final double[] PRICE = {0.0004, 0.003, 0.015};
  private static final int[] SPEED = {400, 900, 2200};
  private static final int PROMPT = 70;

  private GeneratedFile() {}

  static void write(Path csv, int rows) throws IOException {
    var random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("id,prompt,category,user_tier,difficulty,route,route_confidence");
      for (String model : MODELS) {
        out.write(",%1$s_score,%1$s_cost,%1$s_latency,%1$s_confidence".formatted(model));
      }
      out.write('\n');
      var row = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        row(row, i, random);
        out.write(row.append('\n').toString());
      }
    }
  }

  private static void row(StringBuilder row, int i, SplittableRandom random) {
    int category = random.nextInt(GeneratedTable.CATEGORIES);
    double difficulty = Math.clamp(0.5 + random.nextGaussian() * 0.22, 0, 1);
    row.append(i).append(',');
    prompt(row, random);
    row.append(",category").append(category);
    row.append(random.nextInt(20) == 0 ? ",enterprise," : ",free,").append(round(difficulty, 4));
    row.append(',').append(random.nextInt(10) < 3 ? "intent" + category : "");
    row.append(',').append(random.nextInt(100) / 100.0);
    for (int m = 0; m < MODELS.length; m++) {
      if (random.nextInt(20) == 0) {
        row.append(",,,,");
        continue;
      }
      boolean right = random.nextDouble() < 1.2 * SKILL[m] - 0.5 * difficulty;
      double sure = (right ? 0.75 : 0.45) + random.nextGaussian() * 0.15;
      row.append(right ? ",1" : ",0").append(",0.0");
      row.append(
          Integer.toString(1_000_000 + (int) (PRICE[m] * 1e7 * (0.5 + random.nextDouble()))), 1, 7);
      row.append(',').append((int) (SPEED[m] * Math.exp(random.nextGaussian() * 0.4)));
      row.append(',').append(round(Math.clamp(sure, 0, 1), 2));
    }
  }

  private static double round(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.rint(value * scale) / scale;
  }

  private static void prompt(StringBuilder row, SplittableRandom random) {
    int end = row.length() + (random.nextInt(50) == 0 ? 10 : PROMPT + random.nextInt(40));
    if (random.nextInt(100) == 0) {
      row.append("lawsuit ");
    }
    while (row.length() < end) {
      row.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    row.setLength(end - 1);
    row.append('x');
  }
}
