package dev.lanewright.ui.tune.edit;

import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Tally;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.signal.Signals;
import dev.lanewright.workspace.Inquiry;
import dev.lanewright.workspace.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What forms know of the policy and the data. JavaFX thread only. */
public final class EditContext {
  private final Session session;
  private final Runnable askGates;

  /**
   * @param askGates plans the calls that gates lack
   */
  public EditContext(Session session, Runnable askGates) {
    this.session = session;
    this.askGates = askGates;
  }

  /** Plans the calls that the policy's gates lack. */
  void askGates() {
    askGates.run();
  }

  /** How many samples a model answered. */
  long answered(String model) {
    ModelColumns columns = session.table().model(model);
    long n = 0;
    for (byte there : columns == null ? new byte[0] : columns.answered()) {
      n += there;
    }
    return n;
  }

  Session session() {
    return session;
  }

  /** Names of the tiers, cheapest first. */
  List<String> tiers() {
    return session.committed().tiers().stream().map(Tier::name).toList();
  }

  /** Names of the samples' fields. */
  List<String> fields() {
    return session.document().fields();
  }

  /** Names of the signals that are numbers. */
  static List<String> signals() {
    return Signals.NUMBERS;
  }

  /** Every number that trained models give. */
  List<Source> trained() {
    return session.document().policies().trained();
  }

  /** Names of the trained models of a kind. */
  List<String> trained(Source.Kind kind) {
    return trained().stream().filter(s -> s.kind() == kind).map(Source::model).distinct().toList();
  }

  /** Models with recorded answers, {@code provider/id}. */
  List<String> models() {
    return session.table().models().stream().map(ModelColumns::model).toList();
  }

  void tally(String place, Condition condition, Consumer<Tally> then) {
    session.inquiry().tally(place, condition, then);
  }

  void tally(String place, Gate gate, String model, Consumer<Tally> then) {
    session.inquiry().tally(place, gate, model, then);
  }

  void numbers(String place, Source one, Source other, BiConsumer<double[], double[]> then) {
    session.inquiry().numbers(place, one, other, then);
  }

  void values(String place, String field, Consumer<List<Inquiry.Value>> then) {
    session.inquiry().values(place, field, then);
  }

  /** What is wrong with a condition, in words, or null. */
  static @Nullable String problem(Condition condition) {
    return first(
        new Policy("check", TWO, List.of(new Rule(condition, "low")), "low", null),
        "stages[0].rule.when");
  }

  /** What is wrong with a gate, in words, or null. */
  static @Nullable String problem(Gate gate) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put("low", List.of(gate));
    return first(
        new Policy("check", TWO, List.of(), "low", new Cascade(gates, false, null)),
        "cascade.gates.low[0]");
  }

  private static final List<Tier> TWO = List.of(Tier.of("low", "m"), Tier.of("high", "m"));

  private static @Nullable String first(Policy policy, String from) {
    return PolicyCheck.problems(policy).stream()
        .filter(p -> p.path().startsWith(from))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
