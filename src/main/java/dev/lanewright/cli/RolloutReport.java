package dev.lanewright.cli;

import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepJson;
import dev.lanewright.ship.rollout.StepLine;
import dev.lanewright.ship.rollout.StepText;
import dev.lanewright.traffic.reader.LogSummary;
import dev.lanewright.workspace.shipping.RolloutDesk;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What {@code rollout} prints, as text and as a document. */
final class RolloutReport {
  private static final String ROW = "%-24s %20s %20s  %-28s %8s  %s\n";

  private final SequencedMap<String, @Nullable Object> doc;
  private final Formatter text = new Formatter(Locale.ROOT);

  RolloutReport(SequencedMap<String, @Nullable Object> doc) {
    this.doc = doc;
  }

  void plan(String policy, String baseline, RolloutPlan plan) {
    doc.put("policy", policy);
    doc.put("baseline", baseline);
    var m = new LinkedHashMap<String, Object>();
    m.put(
        "steps",
        plan.steps().stream().map(s -> Map.of("share", s.share(), "days", s.days())).toList());
    m.put("stickyBy", plan.stickyBy());
    m.put("salt", plan.salt());
    RolloutPlan.Rules r = plan.rules();
    var rules = new LinkedHashMap<String, Object>();
    rules.put("win-or-tie", r.winOrTie());
    rules.put("judged", r.judged());
    rules.put("thumbs-up", r.thumbsUp());
    rules.put("escalation", r.handover());
    rules.put("completion", r.completion());
    rules.put("longer", r.longer());
    m.put("rules", rules);
    doc.put("plan", m);
    text.format("%s in place of %s, sticky by %s\n", policy, baseline, plan.stickyBy());
    for (int k = 0; k < plan.steps().size(); k++) {
      RolloutPlan.Step s = plan.steps().get(k);
      text.format("  step %d: %s for %d days\n", k + 1, Say.plainPercent(s.share()), s.days());
    }
    text.format(
        "roll back: win or tie under %s on %d judged, thumbs-up −%s points, escalation +%s,"
            + " completion −%s, conversations +%s longer\n",
        Say.plainPercent(r.winOrTie()),
        r.judged(),
        Say.plain(100 * r.thumbsUp()),
        Say.plain(100 * r.handover()),
        Say.plain(100 * r.completion()),
        Say.plainPercent(r.longer()));
  }

  /** From which step on keys are in. */
  void keys(Map<String, Integer> from) {
    doc.put("keys", from);
    from.forEach((key, step) -> text.format("%s: from step %d on\n", key, step));
  }

  void step(int step, int days, RolloutDesk.Seen seen, ArmTally.Counted arms, LogSummary read) {
    doc.put("step", step + 1);
    doc.put("days", days);
    doc.put("looks", seen.looks());
    doc.put("counted", StepJson.counted(arms));
    doc.put("rejected", read.rejected());
    doc.put("verdict", StepJson.document(seen.verdict()));
    text.format("\nStep %d: %s\n", step + 1, seen.verdict().ruling().words());
    seen.verdict().reasons().forEach(r -> text.format("  %s\n", r));
    text.format(ROW, "\nproxy", "policy", "baseline", "change, 90% interval", "limit", "says");
    for (StepLine line : seen.verdict().lines()) {
      text.format(
          ROW,
          line.proxy().title(),
          StepText.level(line.proxy(), line.policy()),
          StepText.level(line.proxy(), line.baseline()),
          StepText.change(line),
          StepText.limit(line),
          line.ruling().words().toLowerCase(Locale.ROOT));
    }
    text.format(
        "users %s and %s; calls %s and %s; USD a call %s and %s\n",
        Say.count(arms.policy().users()),
        Say.count(arms.baseline().users()),
        Say.count(arms.policy().calls()),
        Say.count(arms.baseline().calls()),
        Say.dollars(arms.policy().usdPerCall()),
        Say.dollars(arms.baseline().usdPerCall()));
    if (arms.withoutKey() > 0) {
      text.format("%s calls name no user or arm and are left out\n", Say.count(arms.withoutKey()));
    }
    if (read.rejected() > 0) {
      text.format("%s rows could not be read\n", Say.count(read.rejected()));
    }
  }

  String text() {
    return text.toString();
  }
}
