package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Made-up requests of which some words tell that the strong model is needed. */
final class Toy {
  private static final List<String> EASY = List.of("hello", "thanks", "hours", "address", "price");
  private static final List<String> HARD =
      List.of("prove", "integral", "lawsuit", "migrate", "why");
  private static final List<String> FILL =
      List.of("please", "the", "a", "my", "for", "and", "with");

  private final RandomGenerator random;
  final List<String> texts = new ArrayList<>();
  final List<String> categories = new ArrayList<>();
  final float[][] quality;
  final float[][] embeddings;
  final int[] groups;

  /**
   * @param learnable whether the words tell anything
   */
  Toy(int n, long seed, boolean learnable) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    quality = new float[2][n];
    embeddings = new float[n][];
    groups = new int[n];
    for (int i = 0; i < n; i++) {
      boolean hard = random.nextBoolean();
      boolean shown = learnable ? hard : random.nextBoolean();
      texts.add(text(shown ? HARD : EASY) + " " + i);
      categories.add(shown ? "h" + random.nextInt(3) : "e" + random.nextInt(3));
      quality[0][i] = hard ? (random.nextInt(10) < 2 ? 1 : 0) : (random.nextInt(10) < 8 ? 1 : 0);
      quality[1][i] = random.nextInt(10) < 9 ? 1 : 0;
      embeddings[i] = vector(shown);
      groups[i] = i;
    }
  }

  private String text(List<String> told) {
    var words = new StringBuilder();
    for (int k = 0; k < 8; k++) {
      List<String> from = random.nextInt(3) == 0 ? told : FILL;
      words.append(from.get(random.nextInt(from.size()))).append(' ');
    }
    return words.toString();
  }

  private float[] vector(boolean hard) {
    float[] v = new float[16];
    double squares = 0;
    for (int k = 0; k < v.length; k++) {
      v[k] = (float) random.nextGaussian() + (k == 0 ? (hard ? 1 : -1) : 0);
      squares += v[k] * v[k];
    }
    for (int k = 0; k < v.length; k++) {
      v[k] /= (float) Math.sqrt(squares);
    }
    return v;
  }

  Material material() {
    double[] chars = texts.stream().mapToDouble(String::length).toArray();
    double[] words = texts.stream().mapToDouble(t -> Words.of(t).size()).toArray();
    return new Material(
        texts,
        embeddings,
        List.of("chars", "words"),
        new double[][] {chars, words},
        categories,
        groups);
  }
}
