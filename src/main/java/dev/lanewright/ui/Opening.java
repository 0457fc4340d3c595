package dev.lanewright.ui;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.learn.embed.MiniLm;
import dev.lanewright.learn.json.BundledModel;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Settings;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.FirstPolicy;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StartPolicy;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoreTexts;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.Costs;
import dev.lanewright.workspace.learn.EmbeddingCache;
import dev.lanewright.workspace.learn.LearnDesk;
import dev.lanewright.workspace.learn.ModelColumnsOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Opens a workspace, off the JavaFX thread. */
final class Opening {
  private static final String LAST_SET = "ui.evalset";

  private Opening() {}

  /**
   * An opened workspace.
   *
   * @param catalogue models and prices of the workspace
   * @param sets its eval sets, oldest first
   * @param set the eval set in view, or null while there is none
   * @param document null without a set
   * @param start the policy to begin with, null without a set
   * @param tokens estimates tokens
   * @param learning trains models and keeps them; closed with the workspace; null without a set
   */
  record Opened(
      Workspace workspace,
      Catalogue catalogue,
      List<EvalSetInfo> sets,
      @Nullable EvalSetInfo set,
      @Nullable Document document,
      @Nullable SavedVersion start,
      TokenCounter tokens,
      @Nullable LearnDesk learning) {
    /** The session on it, owned by the thread of {@code owner}; null without a set. */
    @Nullable Session session(Executor background, Executor owner) {
      return document == null || start == null
          ? null
          : new Session(document, start, background, owner);
    }
  }

  /**
   * Opens a workspace file.
   *
   * @param set id of the eval set to look at, or null for the one last in view
   */
  static Opened open(Path file, @Nullable Long set, Progress progress) {
    progress.at(Double.NaN, "Opening " + file.getFileName());
    Workspace workspace = Workspace.open(file);
    if (set != null) {
      new Settings(workspace).put(LAST_SET, Long.toString(set));
    }
    return of(workspace);
  }

  /** Makes the bundled sample's workspace and opens it. */
  static Opened sample(Path file, Executor background, Progress progress) {
    progress.at(0, "Preparing the bundled sample");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for " + file, e);
    }
    return of(
        SampleProject.create(
            file, background, share -> progress.at(share, "Preparing the bundled sample")));
  }

  static Opened create(Path file) {
    return of(Workspace.create(file));
  }

  /** The set last in view, else the newest; closes the workspace on any error. */
  private static Opened of(Workspace workspace) {
    try {
      return of(workspace, chosen(workspace));
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  private static @Nullable EvalSetInfo chosen(Workspace workspace) {
    List<EvalSetInfo> sets = new EvalSets(workspace).list();
    String last = new Settings(workspace).get(LAST_SET);
    return sets.stream()
        .filter(s -> Long.toString(s.id()).equals(last))
        .findFirst()
        .orElse(sets.isEmpty() ? null : sets.getLast());
  }

  /** That set; none for null. */
  static Opened of(Workspace workspace, @Nullable EvalSetInfo set) {
    Catalogue catalogue = new CatalogueShelf(workspace).load();
    var tokens = new TokenCounter();
    if (set == null) {
      return new Opened(workspace, catalogue, List.of(), null, null, null, tokens, null);
    }
    var columns = new Columns(workspace);
    EvalTable table =
        columns.load(set.id(), Costs.at(catalogue, LocalDate.now(ZoneId.systemDefault())));
    var embeddings = new EmbeddingCache(new Embeddings(workspace), MiniLm.NAME, BundledModel::open);
    var loader =
        new ColumnLoader(
            set.id(),
            table.ids(),
            columns,
            new Derived(workspace),
            new TextScan(workspace),
            new TextEvaluator(tokens),
            new ModelColumnsOf(
                set.id(),
                table,
                new TextScan(workspace),
                embeddings,
                new TrainedModels(workspace)));
    var shelf = new StoreShelf(workspace, set.id());
    var document =
        new Document(
            set.name(),
            set.name().contains("synthetic") || set.files().contains("support-desk.jsonl.gz"),
            columns.fields(set.id()),
            table,
            loader,
            new StoreTexts(workspace),
            shelf);
    new Settings(workspace).put(LAST_SET, Long.toString(set.id()));
    List<EvalSetInfo> sets = new EvalSets(workspace).list();
    SavedVersion start =
        StartPolicy.of(
            shelf,
            table,
            sets.size() < 2,
            () -> FirstPolicy.of(set.name(), table, lengths(loader), m -> price(catalogue, m)));
    return new Opened(
        workspace,
        catalogue,
        sets,
        set,
        document,
        start,
        tokens,
        new LearnDesk(workspace, set, loader, embeddings));
  }

  private static double[] lengths(ColumnLoader loader) {
    var need = new Need.Numbers(FirstPolicy.LENGTH);
    Object column = loader.load(Set.of(need), share -> {}, () -> false).get(need);
    return column == null ? new double[0] : (double[]) column;
  }

  /** USD per million tokens where three of four are input; NaN where unpriced. */
  private static double price(Catalogue catalogue, String model) {
    return catalogue
        .prices()
        .price(model, LocalDate.now(ZoneId.systemDefault()))
        .map(p -> (3 * p.inputPerM() + p.outputPerM()) / 4)
        .orElse(Double.NaN);
  }
}
