package dev.lanewright.ui.judge;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.judge.JudgeKind;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.JudgePrompt;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.store.RunInfo;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** A judge run in the making: who judges what, at what price. JavaFX thread only. */
public final class JudgeViewModel {
  /** Side one as the policy in hand serves it. */
  static final String ROUTED = "What the policy serves";

  private static final int MAX_OUTPUT = 1024;
  private final JudgeService service;
  private final Session session;
  private final Tasks tasks;
  private final ObjectProperty<JudgeKind> kind = new SimpleObjectProperty<>(JudgeKind.PAIRWISE);
  private final StringProperty one = new SimpleStringProperty(ROUTED);
  private final StringProperty other = new SimpleStringProperty("");
  private final BooleanProperty control = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty(1);
  private final DoubleProperty budget = new SimpleDoubleProperty(1);
  private final StringProperty template = new SimpleStringProperty("");
  private final StringProperty system = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<PanelRule> rule = new SimpleObjectProperty<>(PanelRule.MAJORITY);
  private final ObjectProperty<@Nullable JudgePrompt> chosen = new SimpleObjectProperty<>();
  private final ObservableList<JudgePrompt> prompts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable RunInfo> unfinished = new ReadOnlyObjectWrapper<>();
  private final ObservableSet<String> judges = FXCollections.observableSet(new LinkedHashSet<>());
  private final ObservableList<String> offered = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<String, String>> refused =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable JudgeOffer> offer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean loading;

  /** A judge run on what the session shows. */
  public JudgeViewModel(JudgeService service, Session session, Tasks tasks) {
    this.service = service;
    this.session = session;
    this.tasks = tasks;
    other.set(baseline());
    kind.subscribe(k -> load());
    one.subscribe(o -> plan());
    other.subscribe(o -> plan());
    control.subscribe(c -> plan());
    share.subscribe(s -> plan());
    template.subscribe(t -> plan());
    system.subscribe(t -> plan());
    name.subscribe(t -> plan());
    chosen.subscribe((was, is) -> take(is));
    judges.addListener((SetChangeListener<String>) c -> plan());
  }

  ObjectProperty<JudgeKind> kindProperty() {
    return kind;
  }

  StringProperty oneProperty() {
    return one;
  }

  StringProperty otherProperty() {
    return other;
  }

  BooleanProperty controlProperty() {
    return control;
  }

  DoubleProperty shareProperty() {
    return share;
  }

  /** Most that may be spent, USD. */
  DoubleProperty budgetProperty() {
    return budget;
  }

  StringProperty templateProperty() {
    return template;
  }

  StringProperty systemProperty() {
    return system;
  }

  /** What an edited prompt is kept as: a new version of that name. */
  StringProperty nameProperty() {
    return name;
  }

  /** How several judges come to one word. */
  ObjectProperty<PanelRule> ruleProperty() {
    return rule;
  }

  /** The version that is edited from. */
  ObjectProperty<@Nullable JudgePrompt> chosenProperty() {
    return chosen;
  }

  /** Every version of the kind in question, newest first. */
  ObservableList<JudgePrompt> prompts() {
    return prompts;
  }

  /** A judge run that ended early and can be gone on with, or null. */
  ReadOnlyObjectProperty<@Nullable RunInfo> unfinishedProperty() {
    return unfinished.getReadOnlyProperty();
  }

  /** Who judges. */
  ObservableSet<String> judges() {
    return judges;
  }

  /** Who could judge: chat models of the catalogue, cheapest rung last. */
  ObservableList<String> offered() {
    return offered;
  }

  /** Why models may not judge, by name. */
  ReadOnlyObjectProperty<Map<String, String>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** The run as it would be started, or null while it is made. */
  ReadOnlyObjectProperty<@Nullable JudgeOffer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** What stands in the way; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Label of the prompt in hand, with what an edit makes of it. */
  String promptLabel() {
    JudgePrompt now = chosen.get();
    if (now == null) {
      return "";
    }
    return edited(now).equals(now) ? now.label() : name.get().strip() + ", edited";
  }

  private JudgePrompt edited(JudgePrompt base) {
    JudgePrompt text = base.withTemplate(template.get()).withSystem(system.get());
    String wanted = name.get().strip();
    return wanted.isEmpty() || wanted.equals(base.name()) ? text : text.renamed(wanted);
  }

  /** Models that answered in this set. */
  List<String> models() {
    return session.table().models().stream().map(ModelColumns::model).toList();
  }

  /** Looks for prompts and judges; called when the dialog opens. */
  void open() {
    var names = new ArrayList<String>();
    service.catalogue().models().stream()
        .filter(m -> m.kind() == ModelEntry.Kind.CHAT)
        .sorted(Comparator.comparingInt(m -> m.tier() == null ? 3 : 2 - m.tier().ordinal()))
        .map(ModelEntry::name)
        .forEach(names::add);
    offered.setAll(names);
    load();
    tasks.run("judge rule", p -> service.rule(), rule::set, this::failed);
    tasks.run("judge unfinished", p -> service.unfinished(), unfinished::set, this::failed);
  }

  private void load() {
    JudgeKind now = kind.get();
    tasks.run(
        "judge prompt",
        p -> new Shelf(service.prompts(now), service.prompts().newest(now)),
        found -> {
          prompts.setAll(found.all());
          chosen.set(found.newest());
        },
        this::failed);
  }

  private record Shelf(List<JudgePrompt> all, JudgePrompt newest) {}

  private void take(@Nullable JudgePrompt from) {
    if (from != null) {
      loading = true;
      template.set(from.template());
      system.set(from.system());
      name.set(from.name());
      loading = false;
      plan();
    }
  }

  private void plan() {
    JudgePrompt base = chosen.get();
    if (loading || base == null) {
      return;
    }
    offer.set(null);
    JudgePrompt edited = edited(base);
    Details details = session.details();
    Run run = details == null ? null : details.run();
    var table = run == null ? session.table() : run.table();
    JudgeWish wish = wish(edited);
    List<String> all = List.copyOf(offered);
    tasks.run(
        "judge plan",
        p -> {
          Map<String, String> no = service.refusals(all, wish, table, run);
          boolean ready =
              edited.problem().isEmpty()
                  && !wish.judges().isEmpty()
                  && wish.judges().stream().noneMatch(no::containsKey);
          return new Planned(no, ready ? service.plan(wish, table, run, p) : null);
        },
        found -> {
          refused.set(found.refused());
          offer.set(found.offer());
          problem.set(obstacle(edited, found));
        },
        this::failed);
  }

  private record Planned(Map<String, String> refused, @Nullable JudgeOffer offer) {}

  private String obstacle(JudgePrompt edited, Planned found) {
    if (!edited.problem().isEmpty()) {
      return edited.problem();
    }
    for (String judge : judges) {
      String why = found.refused().get(judge);
      if (why != null) {
        return why;
      }
    }
    if (judges.isEmpty()) {
      return "Choose who judges.";
    }
    JudgeOffer made = found.offer();
    if (made == null || made.list().size() == 0) {
      return "There is nothing to judge: no request has the texts that are needed.";
    }
    return made.forecast().unpricedCalls() > 0
        ? "A judge without a price cannot be held to a budget. Give it a price first."
        : "";
  }

  private JudgeWish wish(JudgePrompt edited) {
    String side = one.get();
    return new JudgeWish(
        edited,
        List.copyOf(judges),
        ROUTED.equals(side) ? "" : side,
        other.get(),
        control.get() && kind.get().pairs(),
        share.get(),
        MAX_OUTPUT);
  }

  /**
   * Starts what is offered, in the background; an edited prompt is kept as a new version first.
   *
   * @param done hears what it came to: a headline and words
   * @param failed hears what was thrown
   */
  public void start(BiConsumer<String, String> done, Consumer<Throwable> failed) {
    JudgeOffer made = offer.get();
    if (made == null || !problem.get().isEmpty()) {
      return;
    }
    double most = budget.get();
    PanelRule counting = rule.get();
    tasks.run(
        "judges",
        p -> {
          JudgePrompt kept = service.prompts().keep(made.plan().prompt());
          var plan = new JudgePlan(kept, made.plan().judges(), made.plan().maxOutput());
          service.count(plan, counting);
          return service.run(
              new JudgeOffer(plan, made.chosen(), made.list(), made.forecast(), made.previews()),
              most,
              p);
        },
        words -> done.accept("Judged", words),
        failed);
  }

  /** Goes on in the background with the run that ended early. */
  public void resume(BiConsumer<String, String> done, Consumer<Throwable> failed) {
    RunInfo run = unfinished.get();
    if (run != null) {
      double least = Double.isNaN(budget.get()) ? 0 : budget.get();
      tasks.run(
          "judges",
          p -> service.resume(run.id(), least, p),
          words -> done.accept("Judged", words),
          failed);
    }
  }

  private void failed(Throwable e) {
    problem.set(Objects.requireNonNullElse(e.getMessage(), e.toString()));
  }

  private String baseline() {
    return switch (session.baseline()) {
      case Baseline.Model m -> m.model();
      default -> session.policy().tiers().getLast().model();
    };
  }
}
