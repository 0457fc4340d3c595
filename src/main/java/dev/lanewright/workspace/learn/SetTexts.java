package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;
import java.util.List;
import java.util.stream.IntStream;

/** The texts that embeddings are made of. */
public final class SetTexts {
  private SetTexts() {}

  /** Texts of all requests of a set, in the order of its table. */
  public static List<String> of(Workspace workspace, EvalTable table) {
    int[] all = IntStream.range(0, table.n()).toArray();
    List<String> texts = Requests.texts(new TextScan(workspace), table, all, () -> false);
    return texts == null ? List.of() : texts;
  }
}
