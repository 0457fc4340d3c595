package dev.lanewright.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of the samples that routers are trained on, in one order, with what is counted
 * once for all parts of a cross-validation. Holds no answer: only what is known before a call.
 */
public final class Material {
  /** Neighbours kept of each sample: enough for every k after parts are left out. */
  private static final int NEAR = 400;

  private final List<String> texts;
  private final float[][] embeddings;
  private final List<String> signalNames;
  private final double[][] signals;
  private final @Nullable List<String> categories;
  private final int[] groups;
  private final Map<Grams, TermCounts> counts = new HashMap<>();
  private @Nullable Neighbours neighbours;

  /**
   * @param embeddings of length 1, by sample; empty where none are used
   * @param signals by signal, then by sample; NaN counts as 0
   * @param categories by sample, or null where there are none
   * @param groups equal for samples that must not lie in different parts
   */
  public Material(
      List<String> texts,
      float[][] embeddings,
      List<String> signalNames,
      double[][] signals,
      @Nullable List<String> categories,
      int[] groups) {
    this.texts = List.copyOf(texts);
    this.embeddings = embeddings;
    this.signalNames = List.copyOf(signalNames);
    this.signals = signals;
    this.categories = categories == null ? null : List.copyOf(categories);
    this.groups = groups.clone();
  }

  /** Number of samples. */
  public int size() {
    return texts.size();
  }

  List<String> texts() {
    return texts;
  }

  float[][] embeddings() {
    return embeddings;
  }

  List<String> signalNames() {
    return signalNames;
  }

  double signal(int signal, int sample) {
    return signals[signal][sample];
  }

  @Nullable List<String> categories() {
    return categories;
  }

  int[] groups() {
    return groups;
  }

  synchronized TermCounts counts(Grams grams) {
    return counts.computeIfAbsent(grams, g -> TermCounts.of(texts, g));
  }

  synchronized Neighbours neighbours() {
    if (neighbours == null) {
      neighbours = Neighbours.of(embeddings, NEAR);
    }
    return neighbours;
  }
}
