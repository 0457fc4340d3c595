package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;

/** The first eval set of a workspace, opened as the program opens it, unpriced. */
public record StoredSet(EvalSetInfo set, StoreShelf shelf, Document document) {
  /** Opens it. */
  public static StoredSet of(Workspace workspace) {
    EvalSetInfo set = new EvalSets(workspace).list().getFirst();
    Columns columns = new Columns(workspace);
    EvalTable table = columns.load(set.id(), CallPrice.NONE);
    StoreShelf shelf = new StoreShelf(workspace, set.id());
    ColumnLoader loader =
        new ColumnLoader(
            set.id(),
            table.ids(),
            columns,
            new Derived(workspace),
            new TextScan(workspace),
            new TextEvaluator(new TokenCounter()));
    return new StoredSet(
        set,
        shelf,
        new Document(
            set.name(),
            true,
            columns.fields(set.id()),
            table,
            loader,
            new StoreTexts(workspace),
            shelf));
  }
}
