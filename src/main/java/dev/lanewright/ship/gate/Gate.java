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
    Pairs pairs = Pairs.of(run, arm, in.view());
    GateTests tests = tests(run, pairs, in);
    Evidence evidence = Evidence.of(in.verdicts(), run, in, pairs);
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
    var facts = new Facts(in, run, arm, tests, savings, figures, certificate, evidence);
    return new GateReport(
        in.policy(),
        arm.name(),
        in,
        tests,
        evidence.gate(),
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
    Pairs pairs = Pairs.of(run, Arms.of(in.table(), in.baseline(), in.policy()), in.view());
    return ruling(tests(run, pairs, in), Evidence.of(in.verdicts(), run, in, pairs), in);
  }

  private static GateTests tests(Run run, Pairs pairs, GateInput in) {
    long[] seen = Pairs.seenByCategory(run.table(), in.view());
    return GateTests.of(pairs, seen, run.table().categories(), in.settings().margin(), SEED);
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
