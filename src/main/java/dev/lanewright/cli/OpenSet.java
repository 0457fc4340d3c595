package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.Costs;
import dev.lanewright.workspace.learn.ModelColumnsOf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One eval set of a workspace, opened for a command. */
record OpenSet(Workspace workspace, EvalSetInfo info, EvalTable table, List<String> fields)
    implements AutoCloseable {

  /** Opens the set of that name; its costs are those of today's prices. */
  static OpenSet open(CommonOptions options, String name) {
    Workspace workspace = Workspace.open(options.workspace);
    try {
      EvalSetInfo info = find(new EvalSets(workspace).list(), name);
      var columns = new Columns(workspace);
      var catalogue = new CatalogueShelf(workspace).load();
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      var price = Costs.at(catalogue, today);
      EvalTable table = columns.load(info.id(), price);
      if (TokenEstimates.wanted(table, catalogue, today)) {
        TokenEstimates.make(workspace, info.id());
        table = columns.load(info.id(), price);
      }
      return new OpenSet(workspace, info, table, columns.fields(info.id()));
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  /** The same set with what was recorded since. */
  OpenSet again() {
    var price =
        Costs.at(new CatalogueShelf(workspace).load(), LocalDate.now(ZoneId.systemDefault()));
    return new OpenSet(workspace, info, new Columns(workspace).load(info.id(), price), fields);
  }

  /** Another set of the same workspace. */
  EvalSetInfo other(String name) {
    return find(new EvalSets(workspace).list(), name);
  }

  private static EvalSetInfo find(List<EvalSetInfo> sets, String name) {
    return sets.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CommandError.wrong(
                    "there is no eval set named \"%s\" in this workspace; it has: %s"
                        .formatted(name, names(sets.stream().map(EvalSetInfo::name).toList()))));
  }

  /** The table with these columns. */
  EvalTable with(Set<Need> needs) {
    Map<Need, Object> more = loader().load(needs, share -> {}, () -> false);
    return table.with(more);
  }

  /** Loads columns of the set, those of trained models too. */
  ColumnLoader loader() {
    var scan = new TextScan(workspace);
    return new ColumnLoader(
        info.id(),
        table.ids(),
        new Columns(workspace),
        new Derived(workspace),
        scan,
        new TextEvaluator(new TokenCounter()),
        new ModelColumnsOf(
            info.id(), table, scan, LearnedOf.embeddings(workspace), new TrainedModels(workspace)));
  }

  /** Columns of a model named in full, or by an id that one model of the set has. */
  ModelColumns model(String name) {
    var columns = table.model(name);
    if (columns != null) {
      return columns;
    }
    List<ModelColumns> named =
        table.models().stream().filter(m -> m.model().endsWith("/" + name)).toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    throw CommandError.wrong(
        "no model of \"%s\" is named \"%s\"; it has: %s"
            .formatted(
                info.name(),
                name,
                names(table.models().stream().map(ModelColumns::model).toList())));
  }

  static String names(List<String> all) {
    return all.isEmpty() ? "none" : all.stream().collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
