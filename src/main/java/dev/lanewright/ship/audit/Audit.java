package dev.lanewright.ship.audit;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The weekly audit: a stratified sample of production's answers, the cheap ones re-judged one tier
 * up; what the policy would have decided; how far traffic moved since it was tuned. Pure.
 */
public final class Audit {
  private Audit() {}

  /** What the set shows. */
  public static AuditReport of(AuditInput in) {
    var lanes = new Lanes(in);
    var misroute = new Rejudged(in, lanes.production()).misroute();
    Run tuned = in.tuned();
    List<AuditReport.Drift> drift = tuned == null ? List.of() : Drifts.of(in, tuned);
    List<AuditReport.Version> versions = versions(in);
    var report =
        new AuditReport(
            in.run().policy().name(),
            in.hash(),
            in.evalSet(),
            in.run().table().n(),
            Arrays.stream(in.weights()).sum(),
            lanes.lines(),
            lanes.agreement(),
            lanes.unknown(),
            usd(in, lanes.production()),
            misroute,
            drift,
            versions,
            List.of());
    return new AuditReport(
        report.policy(),
        report.hash(),
        report.evalSet(),
        report.samples(),
        report.calls(),
        report.lanes(),
        report.agreement(),
        report.unknownLane(),
        report.usd(),
        misroute,
        drift,
        versions,
        AuditWords.of(report, in.run().policy()));
  }

  private static AuditReport.Usd usd(AuditInput in, int[] production) {
    EvalTable table = in.run().table();
    Arm arm = in.run().arm(in.run().policy().name());
    Labels models = in.models();
    double[] weights = in.weights();
    double sum = 0;
    double own = 0;
    double would = 0;
    int n = 0;
    for (int i = 0; i < production.length; i++) {
      int code = models.codes()[i];
      ModelColumns columns = code < 0 ? null : table.model(models.values().get(code));
      double paid = columns == null ? Double.NaN : columns.costUsd()[i];
      double policy = arm.costUsd()[i];
      if (!Double.isNaN(paid) && !Double.isNaN(policy)) {
        sum += weights[i];
        own += weights[i] * paid;
        would += weights[i] * policy;
        n++;
      }
    }
    return n == 0
        ? new AuditReport.Usd(0, Double.NaN, Double.NaN)
        : new AuditReport.Usd(n, own / sum, would / sum);
  }

  private static List<AuditReport.Version> versions(AuditInput in) {
    Labels labels = in.versions();
    double[] weights = in.weights();
    var sums = new TreeMap<String, Double>();
    double all = 0;
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      int code = labels.codes()[i];
      any |= code >= 0;
      sums.merge(code < 0 ? "" : labels.values().get(code), weights[i], Double::sum);
      all += weights[i];
    }
    List<AuditReport.Version> versions = new ArrayList<>();
    if (any) {
      for (var e : sums.entrySet()) {
        @Nullable String hash = e.getKey().isEmpty() ? null : e.getKey();
        versions.add(new AuditReport.Version(hash, e.getValue() / all, in.hash().equals(hash)));
      }
      versions.sort(Comparator.comparingDouble(AuditReport.Version::share).reversed());
    }
    return versions;
  }
}
