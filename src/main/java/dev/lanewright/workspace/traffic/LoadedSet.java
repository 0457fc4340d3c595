package dev.lanewright.workspace.traffic;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.learn.embed.MiniLm;
import dev.lanewright.learn.json.BundledModel;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.Costs;
import dev.lanewright.workspace.learn.EmbeddingCache;
import dev.lanewright.workspace.learn.ModelColumnsOf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A set of a workspace beside the one in view, with the columns that a question reads. Loading
 * blocks: not on the screen.
 */
public record LoadedSet(EvalSetInfo info, EvalTable table) {
  /** The set of that name, if the workspace has it. */
  public static Optional<EvalSetInfo> named(Workspace workspace, String name) {
    return new EvalSets(workspace).list().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** The set with these columns, at today's prices; without them when stopped. */
  public static LoadedSet of(
      Workspace workspace, EvalSetInfo info, Set<Need> needs, BooleanSupplier stop) {
    var columns = new Columns(workspace);
    EvalTable table =
        columns.load(
            info.id(),
            Costs.at(new CatalogueShelf(workspace).load(), LocalDate.now(ZoneId.systemDefault())));
    var loader =
        new ColumnLoader(
            info.id(),
            table.ids(),
            columns,
            new Derived(workspace),
            new TextScan(workspace),
            new TextEvaluator(new TokenCounter()),
            new ModelColumnsOf(
                info.id(),
                table,
                new TextScan(workspace),
                new EmbeddingCache(new Embeddings(workspace), MiniLm.NAME, BundledModel::open),
                new TrainedModels(workspace)));
    Map<Need, Object> more = loader.load(needs, share -> {}, stop);
    return new LoadedSet(info, table.with(more));
  }
}
