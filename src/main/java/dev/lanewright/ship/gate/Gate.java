package dev.lanewright.ship.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.Certifier;
import dev.lanewright.engine.gate.GateTests;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.gate.Savings;
import dev.lanewright.engine.verdict.VerdictGate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The gate that the command, the screen and the report share. Pure and seeded. */
public final class Gate {
  /** One seed for all, so that the same question gets the same answer everywhere. */
  public static final long SEED = 20_260_101;

  private Gate() {}

  /**
   * Decides.
   *
   * @return null when cancelled
   */
  public static @Nullable GateReport decide(GateInput in, BooleanSupplier cancelled) {
    Run run = Run.of(in.table(), in.policy());
    Arm arm = Arms.of(in.table(), in.baseline(), in.policy());
    Pairs own = Pairs.of(run, arm, in.view());
    NestedPairs nested = NestedPairs.of(run, arm, in);
    Pairs pairs = nested == null ? own : nested.pairs();
    GateTests tests = tests(run, own, nested, in);
    Evidence evidence = Evidence.of(in, run, own);
    Ruling ruling = ruling(tests, evidence, in);
    if (cancelled.getAsBoolean()) {
      return null;
    }
    Savings savings = Savings.of(pairs, SEED, cancelled);
    Figures figures = FigureMaker.figures(run, arm, in.view());
    GateSettings s = in.settings();
    Certificate certificate = Certifier.certify(run, arm, s.risk(), s.delta(), SEED, cancelled);
    if (certificate == null) {
      return null;
    }
    var facts = new Facts(in, run, arm, tests, savings, figures, certificate, evidence, nested);
    return new GateReport(
        in.policy(),
        arm.name(),
        in,
        tests,
        evidence.gate(),
        nested,
        savings,
        figures,
        certificate,
        Goals.of(facts),
        Checks.of(facts),
        ruling,
        Verdicts.of(facts, ruling));
  }

  /** The ruling of {@link #decide}, without what explains it. */
  public static Ruling ruling(GateInput in) {
    Run run = Run.of(in.table(), in.policy());
    Arm arm = Arms.of(in.table(), in.baseline(), in.policy());
    Pairs pairs = Pairs.of(run, arm, in.view());
    return ruling(
        tests(run, pairs, NestedPairs.of(run, arm, in), in), Evidence.of(in, run, pairs), in);
  }

  private static GateTests tests(Run run, Pairs pairs, @Nullable NestedPairs nested, GateInput in) {
    double margin = in.settings().margin();
    return nested == null
        ? GateTests.of(
            pairs,
            Pairs.seenByCategory(run.table(), in.view()),
            run.table().categories(),
            margin,
            SEED)
        : GateTests.of(nested.pairs(), nested.seen(), run.table().categories(), margin, SEED);
  }

  private static Ruling ruling(GateTests tests, Evidence evidence, GateInput in) {
    Ruling ruling = tests.ruling(in.settings().scope());
    VerdictGate judges = evidence.gate();
    return judges == null ? ruling : ruling.and(ofJudges(judges));
  }

  /** Over all pairs: categories have too few verdicts to decide each for itself. */
  static Ruling ofJudges(VerdictGate judges) {
    VerdictGate.Line all = judges.all();
    return switch (all.state()) {
      case HOLDS -> Ruling.SHIPS;
      case FAILS -> Ruling.FAILS;
      case OPEN -> all.more() < 0 ? Ruling.FAILS : Ruling.MORE;
    };
  }
}
