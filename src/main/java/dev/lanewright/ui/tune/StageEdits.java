package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.tune.edit.EditName;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds, removes, moves and switches off stages; each is one undo entry. */
final class StageEdits {
  private final Session session;
  private final List<Off> off = new ArrayList<>();

  /** A stage that was switched off, with the place it had. */
  record Off(int index, Stage stage) {}

  StageEdits(Session session) {
    this.session = session;
  }

  /** Stages that are switched off, in the order in which they were. */
  List<Off> off() {
    return List.copyOf(off);
  }

  void add(Stage stage) {
    Policy policy = session.committed();
    List<Stage> stages = new ArrayList<>(policy.stages());
    stages.add(stage);
    session.apply("add " + EditName.of(stage), policy.withStages(stages));
  }

  void remove(int index) {
    session.apply("remove " + name(index), without(index));
  }

  /** Takes the stage out and remembers it, to be switched on again. */
  void switchOff(int index) {
    off.add(new Off(index, session.committed().stages().get(index)));
    session.apply("switch off " + name(index), without(index));
  }

  void switchOn(Off which) {
    off.remove(which);
    Policy policy = session.committed();
    List<Stage> stages = new ArrayList<>(policy.stages());
    stages.add(Math.min(which.index(), stages.size()), which.stage());
    session.apply("switch on " + EditName.of(which.stage()), policy.withStages(stages));
  }

  /** Moves a stage by so many places; beyond an end: to that end. */
  void move(int index, int by) {
    Policy policy = session.committed();
    List<Stage> stages = new ArrayList<>(policy.stages());
    int to = Math.clamp((long) index + by, 0, stages.size() - 1);
    if (to != index) {
      String name = name(index);
      stages.add(to, stages.remove(index));
      session.apply("move " + name + " to " + (to + 1), policy.withStages(stages));
    }
  }

  void cascade(@Nullable Cascade cascade) {
    session.apply(
        cascade == null ? "remove cascade" : "add cascade",
        session.committed().withCascade(cascade));
  }

  private String name(int index) {
    return EditName.of(session.committed().stages().get(index));
  }

  private Policy without(int index) {
    Policy policy = session.committed();
    List<Stage> stages = new ArrayList<>(policy.stages());
    stages.remove(index);
    return policy.withStages(stages);
  }

  /** A guard to begin with: a keyword that sends to the top. */
  Stage newGuard() {
    return new Guard(
        new Condition.Keyword(List.of("urgent")), session.committed().tiers().getLast().name());
  }

  /** A rule to begin with: short requests to the lowest tier. */
  Stage newRule() {
    return new Rule(
        new Condition.InRange(Source.signal("chars"), Range.below(60)),
        session.committed().tiers().getFirst().name());
  }

  /** An intent table over a field, every category of the data to the middle tier. */
  Stage newIntents() {
    List<String> fields = session.document().fields();
    String field =
        fields.stream().filter(f -> f.equals("intent")).findFirst().orElse(first(fields, "intent"));
    EvalTable table = session.table();
    List<String> tiers = session.committed().tiers().stream().map(t -> t.name()).toList();
    var map = new LinkedHashMap<String, String>();
    table.categories().forEach(c -> map.put(c, tiers.get(tiers.size() / 2)));
    return new Intents(new IntentSource.Field(field), map, 0.6, null);
  }

  /** Score thresholds over a field that looks like a score, else the length of the request. */
  Stage newScore() {
    List<String> fields = session.document().fields();
    String field =
        fields.stream()
            .filter(f -> f.contains("difficult") || f.contains("score") || f.contains("hard"))
            .findFirst()
            .orElse("");
    boolean share = !field.isEmpty();
    List<String> tiers = session.committed().tiers().stream().map(t -> t.name()).toList();
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    for (int i = 1; i < tiers.size(); i++) {
      thresholds.put(tiers.get(i), share ? (double) i / tiers.size() : i * 100.0);
    }
    return Score.scalar(
        share ? Source.field(field) : Source.signal("chars"), Score.Direction.HIGHER, thresholds);
  }

  /** A cascade to begin with: the lowest tier's answer must be no refusal and sure of itself. */
  Cascade newCascade() {
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put(
        session.committed().tiers().getFirst().name(),
        List.of(new Gate.NotRefusal(), new Gate.Confidence(0.75)));
    return new Cascade(gates, false, null);
  }

  private static String first(List<String> fields, String fallback) {
    return fields.isEmpty() ? fallback : fields.getFirst();
  }
}
