package dev.lanewright.bench;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.FxDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.ui.tune.TuneScreen;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoredSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The imported bench file as the program opens it, with a policy that uses every stage. */
final class BenchDesk {
  private final Document document;
  private final StoreShelf shelf;

  BenchDesk(Path file) {
    StoredSet stored = StoredSet.of(Workspace.open(file));
    shelf = stored.shelf();
    document = stored.document();
  }

  Session session(Executor pool, Executor fx) {
    return new Session(document, shelf.save(policy(document.table()), "bench"), pool, fx);
  }

  Parent screen(Session session, Executor pool, Executor fx, Themes themes, Stage stage) {
    var dialogs = new FxDialogs(() -> stage, themes);
    var screen =
        new TuneScreen(
            session, new Tasks(pool, fx), dialogs, new Plots(themes, dialogs), new Commands());
    var slots = new HBox();
    slots.getChildren().addAll(screen.leading());
    slots.getChildren().addAll(screen.trailing());
    return new BorderPane(screen.node(), slots, null, null, null);
  }

  /** Where the threshold of the middle tier stands. */
  static double threshold(Policy policy) {
    return policy.stages().stream()
        .filter(Score.class::isInstance)
        .map(stage -> ((Score) stage).thresholds().get("mid"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** The bench's policy on the file's models; gates need recorded confidences only. */
  private static Policy policy(EvalTable table) {
    Policy p = GeneratedTable.policy();
    List<Tier> tiers =
        table.models().stream()
            .map(m -> Tier.of(m.model().substring(m.model().indexOf('/') + 1), m.model()))
            .toList();
    SequencedMap<String, List<Gate>> gates = new LinkedHashMap<>();
    gates.put("small", List.of(new Gate.Confidence(0.6)));
    gates.put("mid", List.of(new Gate.Confidence(0.5)));
    var intents = (Intents) p.stages().get(3);
    var stages = new java.util.ArrayList<>(p.stages());
    stages.set(
        3, new Intents(new IntentSource.Field("route"), intents.table(), 0.2, intents.otherwise()));
    return new Policy("bench", tiers, stages, p.defaultTier(), new Cascade(gates, false, null));
  }
}
