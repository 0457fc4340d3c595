package dev.lanewright.workspace.shipping;

import dev.lanewright.engine.Arms;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.Gate;
import dev.lanewright.ship.gate.GateInput;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.report.ReportInput;
import dev.lanewright.store.Look;
import dev.lanewright.store.Looks;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Settings;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.review.RandomSample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What shipping keeps in a workspace, and the gate asked with it. Calls block: not on the screen.
 */
public final class ShipDesk {
  private static final String KEY = "gate.";

  private final Workspace workspace;
  private final long evalSet;
  private final ColumnSource columns;
  private final Supplier<LocalDate> today;
  private final Supplier<@Nullable LocalDate> prices;
  private final GateSettings usual;

  /**
   * @param evalSet whose looks and settings are kept
   * @param columns loads what a policy reads
   * @param today the day whose prices count
   * @param prices day of the newest price in force, or null
   */
  public ShipDesk(
      Workspace workspace,
      long evalSet,
      ColumnSource columns,
      Supplier<LocalDate> today,
      Supplier<@Nullable LocalDate> prices) {
    this(workspace, evalSet, columns, today, prices, GateSettings.DEFAULT);
  }

  /**
   * @param usual what holds where nothing is set yet
   */
  public ShipDesk(
      Workspace workspace,
      long evalSet,
      ColumnSource columns,
      Supplier<LocalDate> today,
      Supplier<@Nullable LocalDate> prices,
      GateSettings usual) {
    this.usual = usual;
    this.workspace = workspace;
    this.evalSet = evalSet;
    this.columns = columns;
    this.today = today;
    this.prices = prices;
  }

  /** Looks at every split so far, oldest first. */
  public List<Look> looks() {
    return new Looks(workspace).list(evalSet);
  }

  /** Asks the gate and notes the look; null when cancelled before. */
  public @Nullable GateReport decide(ShipQuestion q, BooleanSupplier cancelled) {
    Set<Need> needs = q.needs();
    needs.removeIf(q.table()::has);
    Map<Need, Object> more = Map.of();
    if (!needs.isEmpty()) {
      more = columns.load(needs, share -> {}, cancelled);
    }
    EvalTable table = more.isEmpty() ? q.table() : q.table().with(more);
    if (cancelled.getAsBoolean()) {
      return null;
    }
    int looks =
        new Looks(workspace)
            .look(
                evalSet,
                q.split(),
                q.hash(),
                q.policy().name(),
                Arms.of(table, q.baseline(), q.policy()).name());
    VerdictTable verdicts = new Verdicts(workspace).load(evalSet);
    return Gate.decide(
        new GateInput(
            table,
            q.policy(),
            q.baseline(),
            q.view(),
            q.settings(),
            verdicts,
            RandomSample.of(workspace, evalSet, verdicts),
            new Panels(workspace).get(evalSet),
            prices.get(),
            today.get(),
            looks),
        cancelled);
  }

  /** What policies are held to, as set last for this eval set. */
  public GateSettings settings() {
    var kept = new Settings(workspace);
    GateSettings d = usual;
    GateSettings read =
        new GateSettings(
            number(kept, "margin", d.margin()),
            number(kept, "bar", d.bar()),
            (long) number(kept, "volume", d.volume()),
            GateScope.OVERALL.name().equals(kept.get(key("scope"))) ? GateScope.OVERALL : d.scope(),
            number(kept, "risk", d.risk()),
            number(kept, "delta", d.delta()));
    return read.problem().isEmpty() ? read : d;
  }

  /** Keeps them. */
  public void keep(GateSettings s) {
    var kept = new Settings(workspace);
    kept.put(key("margin"), Double.toString(s.margin()));
    kept.put(key("bar"), Double.toString(s.bar()));
    kept.put(key("volume"), Long.toString(s.volume()));
    kept.put(key("scope"), s.scope().name());
    kept.put(key("risk"), Double.toString(s.risk()));
    kept.put(key("delta"), Double.toString(s.delta()));
  }

  /** The rollouts of this eval set's policies. */
  public RolloutDesk rollouts() {
    return new RolloutDesk(workspace, evalSet);
  }

  /** What a report is made from. */
  public ReportInput report(
      GateReport gate, List<Expressed> targets, String evalSetName, String command) {
    return ReportInputs.of(workspace, evalSet, gate, targets, evalSetName, command);
  }

  private String key(String what) {
    return KEY + evalSet + "." + what;
  }

  /** A setting that cannot be read is as if it had never been made. */
  private double number(Settings kept, String what, double otherwise) {
    String text = kept.get(key(what));
    if (text == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
