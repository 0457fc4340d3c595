package dev.lanewright.learn.embed;

import java.util.List;

/** Turns texts into vectors of length 1. Safe for concurrent use. */
public interface Embedder extends AutoCloseable {
  /** What made the vectors, so that those of different makers are never mixed. */
  String name();

  /** Elements of a vector. */
  int size();

  /**
   * One vector of length 1 for each text, the same bits for the same text whatever else is asked.
   *
   * @throws EmbedException where the texts cannot be embedded
   */
  float[][] embed(List<String> texts);

  @Override
  void close();
}
