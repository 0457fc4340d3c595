package dev.lanewright.ui.review;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.View;
import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewDesk;
import dev.lanewright.workspace.review.Stakes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * Makes the bundled sample's workspace with made-up verdicts of two judges and a drawing, to look
 * at the review screen: {@code SampleVerdicts FILE [disputed|settled]}.
 */
public final class SampleVerdicts {
  private static final int PAIRS = 700;
  private static final long SEED = 20261126;

  private SampleVerdicts() {}

  /** Makes the file named. */
  public static void main(String[] args) {
    try (var pool = Executors.newCachedThreadPool();
        Workspace workspace = SampleProject.create(Path.of(args[0]), pool, share -> {})) {
      EvalSetInfo set = new EvalSets(workspace).list().getFirst();
      judge(workspace, set);
      String mode = args.length > 1 ? args[1] : "";
      draw(workspace, set, mode.equals("disputed") ? 2 : mode.equals("settled") ? 240 : 120);
      switch (mode) {
        case "disputed" -> dispute(workspace, set);
        case "settled" -> settle(workspace, set);
        default -> {}
      }
    }
  }

  private static void judge(Workspace workspace, EvalSetInfo set) {
    EvalTable table = new Columns(workspace).load(set.id(), CallPrice.NONE);
    var pages = new SamplePages(workspace);
    var verdicts = new Verdicts(workspace);
    var random = new Random(SEED);
    String small = set.models().getFirst();
    String large = set.models().getLast();
    int made = 0;
    for (int i = 0; i < table.n() && made < PAIRS; i += 5) {
      SampleDetail d = pages.detail(table.ids()[i]);
      Answer a = d == null ? null : answer(d, small);
      Answer b = d == null ? null : answer(d, large);
      if (d == null || a == null || b == null) {
        continue;
      }
      long pair =
          verdicts.pair(
              set.id(),
              d.id(),
              Pair.of(d.sample().key(), PairArm.recorded(small), PairArm.recorded(large)));
      double gap = a.quality() - b.quality();
      verdicts.put(
          pair,
          List.of(
              say("gpt-6-terra", Shown.A_FIRST, gap + 0.25, random),
              say("gpt-6-terra", Shown.B_FIRST, gap - 0.1, random),
              say("gemini-3-pro", Shown.A_FIRST, gap, random),
              say("gemini-3-pro", Shown.B_FIRST, gap, random)));
      made++;
    }
  }

  private static Answer answer(SampleDetail d, String model) {
    return d.answers().stream()
        .filter(x -> x.model().equals(model) && x.text() != null && !x.text().isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Verdict say(String judge, Shown shown, double gap, Random random) {
    double x = gap + 0.35 * random.nextGaussian();
    Preference p =
        random.nextInt(60) == 0
            ? Preference.UNREADABLE
            : x > 0.45 ? Preference.A_BETTER : x < -0.45 ? Preference.B_BETTER : Preference.TIE;
    String why =
        switch (p) {
          case A_BETTER -> "A names the amount and where it stands on the invoice; B is vague.";
          case B_BETTER -> "B answers the whole question; A leaves the second part open.";
          case UNREADABLE -> "I would say that it depends on what the person meant.";
          default -> "Both are right and equally complete.";
        };
    return new Verdict(
        Rater.judge(judge, "pairwise v1"),
        shown,
        -1,
        p,
        Double.NaN,
        why,
        null,
        0.0031,
        1_400,
        null);
  }

  /** All but a few are settled, mostly as the grades say: judge trust has enough to stand on. */
  private static void settle(Workspace workspace, EvalSetInfo set) {
    var desk = new ReviewDesk(workspace, set.id());
    var table = desk.table();
    var grades = table.grades().getFirst().values();
    long bob = desk.reviewer("Bob");
    var random = new Random(SEED);
    var entries = java.util.Objects.requireNonNull(desk.queue(null)).entries();
    for (Entry e : entries.subList(0, entries.size() - 3)) {
      Preference said =
          switch (grades.combined(table.indexOf(e.item().pair()))) {
            case BETTER -> Preference.A_BETTER;
            case WORSE -> Preference.B_BETTER;
            default -> random.nextInt(6) == 0 ? Preference.B_BETTER : Preference.TIE;
          };
      desk.append(event(e, bob, ReviewAction.VERDICT, said, null));
      desk.append(event(e, bob, ReviewAction.CONFIRM, said, null));
    }
  }

  private static void dispute(Workspace workspace, EvalSetInfo set) {
    var desk = new ReviewDesk(workspace, set.id());
    long bob = desk.reviewer("Bob");
    long carol = desk.reviewer("Carol");
    for (Entry e : java.util.Objects.requireNonNull(desk.queue(null)).entries()) {
      desk.append(event(e, bob, ReviewAction.VERDICT, Preference.B_BETTER, null));
      desk.append(event(e, bob, ReviewAction.CONFIRM, Preference.B_BETTER, null));
      desk.append(
          event(
              e, bob, ReviewAction.NOTE, null, "names both accounts and who signs; short enough"));
      desk.append(event(e, carol, ReviewAction.VERDICT, Preference.TIE, null));
      desk.append(event(e, carol, ReviewAction.CONFIRM, Preference.TIE, null));
      desk.append(event(e, carol, ReviewAction.NOTE, null, "both send it to a person in the end"));
    }
  }

  private static ReviewEvent event(
      Entry e, long who, ReviewAction action, Preference outcome, String note) {
    return new ReviewEvent(
        -1,
        e.item().id(),
        who,
        Instant.parse("2026-11-25T09:00:00Z"),
        action,
        false,
        Shown.A_FIRST,
        null,
        outcome,
        -1,
        31,
        note);
  }

  private static void draw(Workspace workspace, EvalSetInfo set, int queue) {
    EvalTable table = new Columns(workspace).load(set.id(), CallPrice.NONE);
    var desk = new ReviewDesk(workspace, set.id());
    var verdicts = desk.table();
    var stakes = new Stakes(table, View.ALL, Stakes.BAR);
    desk.draw(
        "disagreements + " + queue / 2 + " random",
        verdicts,
        stakes.impact(verdicts, Disputes.of(verdicts)),
        new DrawSpec(DrawSpec.DISAGREEMENTS, queue, queue / 2, 1));
  }
}
