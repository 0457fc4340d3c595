package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Reason;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.reading.NameMask;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.ui.reading.Compared;
import dev.lanewright.workspace.review.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was read from the workspace: its face, and what stays behind it until the decision.
 *
 * @param shown which answer of the pair stands at the left
 * @param face what is seen before, with names of models hidden in the answers
 * @param open the same with the answers as they were written
 */
record Loaded(Entry entry, Shown shown, Face face, Face open, Reveal reveal) {
  private static final String NO_TEXT = "*(no text of this answer was recorded)*";

  /** Puts an item together, off the JavaFX thread. */
  static Loaded of(
      Entry entry, PairDetail pair, @Nullable SampleDetail sample, Shown shown, boolean markdown) {
    boolean turned = shown == Shown.B_FIRST;
    PairArm left = turned ? pair.pair().b() : pair.pair().a();
    PairArm right = turned ? pair.pair().a() : pair.pair().b();
    NameMask mask = NameMask.of(models(pair, sample), pair.sample().text());
    String a = text(left);
    String b = text(right);
    String hiddenA = mask.hide(a);
    String hiddenB = mask.hide(b);
    Face open = face(entry, pair, Compared.of(a, b, markdown));
    Face face =
        hiddenA.equals(a) && hiddenB.equals(b)
            ? open
            : face(entry, pair, Compared.of(hiddenA, hiddenB, markdown));
    return new Loaded(
        entry, shown, face, open, reveal(entry.item(), pair, sample, left, right, turned));
  }

  private static Face face(Entry entry, PairDetail pair, Compared answers) {
    return new Face(
        entry.item().id(),
        pair.sample().category(),
        pair.sample().messages(),
        pair.sample().reference(),
        answers);
  }

  private static Set<String> models(PairDetail pair, @Nullable SampleDetail sample) {
    var models = new LinkedHashSet<String>();
    for (String m : new @Nullable String[] {pair.pair().a().model(), pair.pair().b().model()}) {
      if (m != null) {
        models.add(m);
      }
    }
    if (sample != null) {
      sample.answers().forEach(a -> models.add(a.model()));
    }
    return models;
  }

  private static String text(PairArm arm) {
    String text = arm.text();
    return text == null || text.isBlank() ? NO_TEXT : text;
  }

  private static Reveal reveal(
      ReviewItem item,
      PairDetail pair,
      @Nullable SampleDetail sample,
      PairArm left,
      PairArm right,
      boolean turned) {
    var said = new ArrayList<Reveal.Said>();
    for (Verdict v : pair.verdicts()) {
      said.add(
          new Reveal.Said(
              v.rater().label(),
              v.rater().kind() == RaterKind.PERSON,
              order(v.shown(), turned),
              turned ? v.outcome().mirrored() : v.outcome(),
              v.rationale() == null ? "" : v.rationale()));
    }
    for (Rating g : pair.ratings()) {
      boolean a = g.model().equals(left.model()) && g.repeat() == left.repeat();
      said.add(
          new Reveal.Said(
              g.rater().label(),
              g.rater().kind() == RaterKind.PERSON,
              a ? "A alone" : "B alone",
              null,
              grade(g)));
    }
    List<String> reasons =
        item.reasons().stream()
            .map(
                id -> {
                  Reason known = Reason.ofId(id);
                  return known == null ? id : known.words();
                })
            .toList();
    return new Reveal(
        new Reveal.Author(left.model(), figures(left, sample)),
        new Reveal.Author(right.model(), figures(right, sample)),
        reasons,
        item.probability(),
        item.source() == ReviewItem.Source.RANDOM,
        said);
  }

  private static String grade(Rating g) {
    Boolean passed = g.passed();
    String grade =
        Double.isNaN(g.score())
            ? "unreadable"
            : passed != null
                ? passed ? "pass" : "fail"
                : String.format(Locale.ROOT, "%.3g of 10", 10 * g.score());
    return g.rationale() == null ? grade : grade + ": " + g.rationale();
  }

  private static String order(Shown shown, boolean turned) {
    return switch (shown) {
      case UNKNOWN -> "";
      case A_FIRST -> turned ? "B first" : "A first";
      case B_FIRST -> turned ? "A first" : "B first";
    };
  }

  private static String dollars(double usd) {
    return String.format(Locale.ROOT, usd > 0 && usd < 0.001 ? "$%.6f" : "$%.4f", usd);
  }

  private static String figures(PairArm arm, @Nullable SampleDetail sample) {
    if (sample == null) {
      return "";
    }
    for (Answer a : sample.answers()) {
      if (a.model().equals(arm.model()) && a.repeat() == arm.repeat()) {
        var parts = new ArrayList<String>();
        if (!Double.isNaN(a.costUsd())) {
          parts.add(dollars(a.costUsd()));
        }
        if (!Double.isNaN(a.latencyMs())) {
          parts.add(String.format(Locale.ROOT, "%.1f s", a.latencyMs() / 1000));
        }
        if (!Double.isNaN(a.quality())) {
          parts.add(String.format(Locale.ROOT, "graded %.2f", a.quality()));
        }
        return String.join(" · ", parts);
      }
    }
    return "";
  }
}
