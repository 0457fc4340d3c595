package dev.lanewright.workspace.learn;

/** Finds who makes embeddings outside the program. */
@FunctionalInterface
public interface EmbedMakers {
  /** Nobody does. */
  EmbedMakers NONE =
      (name, budget) -> {
        throw new IllegalArgumentException("no provider can be asked here");
      };

  /**
   * What brings the vectors of one maker.
   *
   * @param name {@code provider/model} or {@code provider/model@dimensions}
   * @param budgetUsd never passed
   * @throws IllegalArgumentException where the name is none; the message says what is expected
   */
  EmbeddingCache.Fetch of(String name, double budgetUsd);
}
