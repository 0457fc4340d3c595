package dev.lanewright.ui.data;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.learn.SignalRanking;
import dev.lanewright.workspace.learn.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which number of the data tells what a request needs: a ranking between two models. */
final class SignalsViewModel {
  private static final String TASK = "rank signals";

  private final Session session;
  private final TrainedModels trained;
  private final Tasks tasks;
  private final Consumer<Throwable> onError;
  private final ObjectProperty<@Nullable String> weak = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> strong = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<SignalRanking.@Nullable Result> ranking =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  SignalsViewModel(
      Session session, TrainedModels trained, Tasks tasks, Consumer<Throwable> onError) {
    this.session = session;
    this.trained = trained;
    this.tasks = tasks;
    this.onError = onError;
    List<Tier> tiers = session.committed().tiers();
    List<String> models = models();
    weak.set(known(tiers.getFirst().model(), models, 0));
    strong.set(known(tiers.getLast().model(), models, models.size() - 1));
  }

  private static @Nullable String known(String wanted, List<String> models, int otherwise) {
    return models.contains(wanted)
        ? wanted
        : otherwise >= 0 && otherwise < models.size() ? models.get(otherwise) : null;
  }

  /** Models with answers here. */
  List<String> models() {
    return session.table().models().stream().map(m -> m.model()).toList();
  }

  /** The cheaper model. */
  ObjectProperty<@Nullable String> weakProperty() {
    return weak;
  }

  /** The dearer model. */
  ObjectProperty<@Nullable String> strongProperty() {
    return strong;
  }

  /** The newest ranking, null before. */
  ReadOnlyObjectProperty<SignalRanking.@Nullable Result> rankingProperty() {
    return ranking.getReadOnlyProperty();
  }

  /** Why there is none, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Ranks anew. */
  void rank() {
    String low = weak.get();
    String high = strong.get();
    if (low == null || high == null || low.equals(high)) {
      ranking.set(null);
      problem.set(
          "Two models with graded answers are needed to see which number tells them apart.");
      return;
    }
    problem.set("");
    EvalTable table = session.table();
    List<String> fields = session.document().fields();
    tasks.run(
        TASK,
        p ->
            SignalRanking.of(
                table,
                low,
                high,
                sources(fields, trained.list()),
                session.document().columns(),
                at -> p.at(at, "Ranking signals"),
                p::cancelled),
        this::take,
        onError);
  }

  private void take(SignalRanking.@Nullable Result result) {
    ranking.set(result);
    problem.set(
        result != null && result.n() == 0 ? "No sample is graded for both of these models." : "");
  }

  /** Signals of the text, fields of the data, and what trained models say. */
  private static List<Source> sources(List<String> fields, List<TrainedModel> models) {
    List<Source> all = new ArrayList<>();
    TrainingSet.signalNames().forEach(s -> all.add(Source.signal(s)));
    fields.forEach(f -> all.add(Source.field(f)));
    for (TrainedModel m : models) {
      all.add(
          new Source(
              switch (m.kind()) {
                case "classifier" -> Source.Kind.CLASSIFIER;
                case "clusters" -> Source.Kind.CLUSTERS;
                default -> Source.Kind.INTENTS;
              },
              m.name()));
    }
    return all;
  }
}
