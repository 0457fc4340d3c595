package dev.lanewright.cli;

import dev.lanewright.learn.embed.MiniLm;
import dev.lanewright.learn.json.BundledModel;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.learn.EmbeddingCache;

/** What commands need to read and train models. */
final class LearnedOf {
  private LearnedOf() {}

  /** Embeddings in process, kept in the workspace; the model is loaded when it is first needed. */
  static EmbeddingCache embeddings(Workspace workspace) {
    return new EmbeddingCache(new Embeddings(workspace), MiniLm.NAME, BundledModel::open);
  }
}
