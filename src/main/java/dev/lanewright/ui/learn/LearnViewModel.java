package dev.lanewright.ui.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.embed.EmbedException;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.RunningTask;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.task.Work;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.learn.EmbedMakers;
import dev.lanewright.workspace.learn.IntentRequest;
import dev.lanewright.workspace.learn.LearnDesk;
import dev.lanewright.workspace.learn.TrainRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is trained, what is shown of it, and a training under way. JavaFX thread only. */
public final class LearnViewModel implements AutoCloseable {
  private static final String TRAIN = "train";
  private static final String PAGE = "what a model is worth";

  private final LearnDesk desk;
  private final EmbedMakers makers;
  private final Session session;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final ObjectProperty<List<TrainedModel>> models = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(new Page.Start());
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<Kind, TrainForm> forms = new LinkedHashMap<>();
  private boolean listed;

  /**
   * @param makers who makes embeddings outside the program
   * @param failed told of what cannot be shown beside the form
   */
  public LearnViewModel(
      LearnDesk desk,
      EmbedMakers makers,
      Session session,
      Tasks tasks,
      Consumer<Throwable> failed) {
    this.desk = desk;
    this.makers = makers;
    this.session = session;
    this.tasks = tasks;
    this.failed = failed;
  }

  Session session() {
    return session;
  }

  LearnDesk desk() {
    return desk;
  }

  /** All models, by name. */
  ObjectProperty<List<TrainedModel>> modelsProperty() {
    return models;
  }

  /** What stands beside the list. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** Whether a training is under way. */
  BooleanProperty runningProperty() {
    return running;
  }

  /** How far it is, 0..1. */
  DoubleProperty shareProperty() {
    return share;
  }

  /** Why training was refused, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was last chosen for a kind of training. */
  TrainForm form(Kind kind) {
    return forms.computeIfAbsent(kind, k -> new TrainForm());
  }

  /** Reads the list anew. */
  void refresh() {
    tasks.run("trained models", p -> desk.list(), this::listed, failed);
  }

  private void listed(List<TrainedModel> all) {
    models.set(all);
    if (!listed && !all.isEmpty() && page.get() instanceof Page.Start) {
      page.set(new Page.Of(all.getFirst()));
    }
    listed = true;
  }

  /** Opens the form of a kind of training, with a name that is free. */
  void plan(Kind kind) {
    problem.set("");
    TrainForm form = form(kind);
    if (form.nameProperty().get().isBlank()) {
      form.nameProperty().set(free(kind));
    }
    page.set(new Page.Form(kind));
  }

  private String free(Kind kind) {
    Set<String> taken = new HashSet<>();
    models.get().forEach(m -> taken.add(m.name()));
    String stem =
        switch (kind) {
          case CLASSIFIER -> "v";
          case CLUSTERS -> "k";
          case INTENTS -> "i";
        };
    int n = 1;
    while (taken.contains(stem + n)) {
      n++;
    }
    return stem + n;
  }

  /** Names of the policy's lanes, cheapest first. */
  List<Tier> lanes() {
    return session.committed().tiers();
  }

  /** Model of each lane by the lane's name. */
  Map<String, String> lanesByName() {
    var all = new LinkedHashMap<String, String>();
    lanes().forEach(t -> all.put(t.name(), t.model()));
    return all;
  }

  /** Names of models with answers here. */
  List<String> answered() {
    return session.table().models().stream().map(ModelColumns::model).toList();
  }

  /** Begins the training that the form asks for; what is wrong with it is told beside the form. */
  void train(Kind kind) {
    TrainForm form = form(kind);
    Work<TrainedModel> work;
    try {
      work = work(kind, form, session.table());
    } catch (IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return;
    }
    problem.set("");
    running.set(true);
    share.set(0);
    RunningTask task =
        tasks.run(
            TRAIN,
            work,
            kept -> {
              running.set(false);
              form.nameProperty().set("");
              session.replaceTable(session.table().without(kept.name()));
              page.set(new Page.Of(kept));
              refresh();
            },
            e -> {
              running.set(false);
              refused(e);
            });
    task.shareProperty().subscribe(at -> share.set(at.doubleValue()));
  }

  private void refused(Throwable e) {
    if (e instanceof IllegalArgumentException || e instanceof EmbedException) {
      problem.set(sentence(String.valueOf(e.getMessage())));
    } else if (!(e instanceof CrossFit.Stopped)) {
      failed.accept(e);
    }
  }

  private static String sentence(String words) {
    String upper = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return upper.endsWith(".") ? upper : upper + ".";
  }

  private Work<TrainedModel> work(Kind kind, TrainForm f, EvalTable table) {
    String name = f.nameProperty().get().strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("Give it a name: policies read it by that.");
    }
    TrainedModel same =
        models.get().stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
    if (same != null && !same.kind().equals(kind.id())) {
      throw new IllegalArgumentException(
          "“%s” is the name of a %s: choose another."
              .formatted(name, Kind.of(same.kind()).title().toLowerCase(java.util.Locale.ROOT)));
    }
    long seed = (long) TrainForm.number(f.seedProperty(), "seed", 0, Long.MAX_VALUE);
    List<String> lanes = lanes().stream().map(Tier::name).toList();
    List<String> served = lanes().stream().map(Tier::model).toList();
    LearnDesk by = desk(f);
    double adequate = TrainForm.number(f.adequateProperty(), "grade above 0 and up to 1", 1e-9, 1);
    return switch (kind) {
      case CLASSIFIER -> {
        double cost = TrainForm.number(f.costProperty(), "factor above 0", 1e-6, 1e6);
        var wanted =
            new TrainRequest(
                name,
                lanes,
                served,
                f.partProperty().get().split(),
                f.methodProperty().get(),
                f.targetProperty().get(),
                f.signalsProperty().get(),
                f.categoryProperty().get(),
                adequate,
                cost,
                f.isotonicProperty().get(),
                seed);
        yield p -> by.classifier(table, wanted, told(p), p::cancelled);
      }
      case CLUSTERS -> {
        boolean chosen = f.clustersProperty().get().isBlank();
        int k =
            chosen
                ? 0
                : (int) TrainForm.number(f.clustersProperty(), "number of clusters", 2, 1000);
        var split = f.partProperty().get().split();
        yield p ->
            by.clusters(table, name, served, split, adequate, k, seed, told(p), p::cancelled);
      }
      case INTENTS -> {
        String where = f.whereProperty().get().strip();
        int at = where.indexOf('=');
        if (!where.isEmpty() && at < 1) {
          throw new IllegalArgumentException("“Only where” is FIELD=VALUE, such as split=train.");
        }
        var wanted =
            new IntentRequest(
                name,
                f.fieldProperty().get(),
                where.isEmpty() ? null : where.substring(0, at).strip(),
                where.isEmpty() ? null : where.substring(at + 1).strip(),
                f.partProperty().get().split(),
                f.outOfScopeProperty().get().strip(),
                seed);
        yield p -> by.intents(table, wanted, told(p), p::cancelled);
      }
    };
  }

  /** The desk with the embeddings that the form asks for. */
  private LearnDesk desk(TrainForm f) {
    String name = f.embedderProperty().get().strip();
    if (name.isEmpty()) {
      return desk;
    }
    double budget = TrainForm.number(f.budgetProperty(), "budget in dollars", 0, 1e6);
    return desk.embeddedBy(name, makers.of(name, budget));
  }

  private static java.util.function.DoubleConsumer told(Progress progress) {
    return at -> progress.at(at, "Training");
  }

  /** Ends the training under way; nothing of it is kept. */
  void stop() {
    tasks.cancel(TRAIN);
    running.set(false);
  }

  /** Removes a model for good. */
  void remove(TrainedModel model) {
    tasks.run(
        "remove model",
        p -> {
          desk.remove(model.name());
          return model;
        },
        gone -> {
          session.replaceTable(session.table().without(gone.name()));
          page.set(new Page.Start());
          refresh();
        },
        failed);
  }

  /** Computes what a page shows; only the newest page's reaches the screen. */
  <T> void load(Work<T> work, Consumer<T> shown, Consumer<String> refused) {
    tasks.run(
        PAGE,
        work,
        shown,
        e -> {
          if (e instanceof IllegalArgumentException) {
            refused.accept(sentence(String.valueOf(e.getMessage())));
          } else if (!(e instanceof CrossFit.Stopped)) {
            failed.accept(e);
          }
        });
  }

  /** Puts a policy in place as one edit. */
  void use(String name, @Nullable Policy policy) {
    if (policy != null && !policy.equals(session.committed())) {
      session.apply(name, policy);
    }
  }

  @Override
  public void close() {
    tasks.cancel(TRAIN);
    tasks.cancel(PAGE);
  }
}
