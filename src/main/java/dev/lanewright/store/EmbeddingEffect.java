package dev.lanewright.store;

import java.sql.SQLException;
import java.util.List;

/** Keeps vectors of texts; those that are kept already stay. */
final class EmbeddingEffect extends Effect {
  private final String embedder;
  private final List<String> texts;
  private final List<float[]> vectors;

  EmbeddingEffect(String embedder, List<String> texts, List<float[]> vectors) {
    this.embedder = embedder;
    this.texts = List.copyOf(texts);
    this.vectors = List.copyOf(vectors);
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    for (int i = 0; i < vectors.size(); i++) {
      batch.update(
          "INSERT OR IGNORE INTO embedding VALUES (?, ?, ?)",
          embedder,
          Embeddings.hash(texts.get(i)),
          Embeddings.pack(vectors.get(i)));
    }
  }
}
