package dev.lanewright.cli;

import dev.lanewright.learn.embed.MiniLm;
import dev.lanewright.learn.json.BundledModel;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.learn.EmbeddingCache;
import dev.lanewright.workspace.learn.Training;

/** What commands need to read and train models. */
final class LearnedOf {
  private LearnedOf() {}

  /** Trains on the set and keeps what is trained. */
  static Training training(OpenSet set, EmbeddingCache embeddings) {
    return new Training(
        set.info(),
        set.table(),
        new TextScan(set.workspace()),
        set.loader(),
        embeddings,
        new TrainedModels(set.workspace()));
  }

  /** Embeddings in process, kept in the workspace; the model is loaded when it is first needed. */
  static EmbeddingCache embeddings(Workspace workspace) {
    return new EmbeddingCache(new Embeddings(workspace), MiniLm.NAME, BundledModel::open);
  }
}
