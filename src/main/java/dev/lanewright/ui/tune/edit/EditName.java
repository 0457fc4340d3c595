package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.policy.PolicyDiff.Change;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.workspace.EditNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an edit did, as undo, history and the list of versions name it. */
public final class EditName {
  private static final int LONGEST = 48;

  private EditName() {}

  /** The edit in a few words, such as {@code guard: add invoice, refund}. */
  public static String of(Policy before, Policy after) {
    List<Change> changes = PolicyDiff.between(before, after);
    if (changes.isEmpty()) {
      return "no change";
    }
    if (changes.size() > 1) {
      String part = part(changes);
      return clip(part.isEmpty() ? changes.size() + " changes" : part);
    }
    return clip(single(before, after, changes.getFirst()));
  }

  /** Everything that an edit did, in reading order, one line each. */
  public static List<String> each(Policy before, Policy after) {
    return PolicyDiff.between(before, after).stream()
        .map(change -> single(before, after, change))
        .toList();
  }

  /** A stage by its kind and what it looks at, such as {@code guard: keyword lawsuit}. */
  public static String of(Stage stage) {
    return clip(
        switch (stage) {
          case Guard g -> "guard: " + ConditionWords.text(g.when());
          case Rule r -> "rule: " + ConditionWords.text(r.when());
          case Intents i -> "intent table";
          case Score s -> "score thresholds";
          case Clusters c -> "clusters " + c.clustering();
        });
  }

  /** Several changes of one part are named by it. */
  private static String part(List<Change> changes) {
    Set<String> parts = new LinkedHashSet<>();
    changes.forEach(c -> parts.add(c.path().replaceFirst("^(stages\\[\\d+]|[a-z]+).*", "$1")));
    if (parts.size() > 1) {
      return "";
    }
    String one = parts.iterator().next();
    if (one.startsWith("stages")) {
      int index = Integer.parseInt(one.substring(7, one.length() - 1));
      return "stage " + (index + 1) + ": " + changes.size() + " changes";
    }
    return one + ": " + changes.size() + " changes";
  }

  private static String single(Policy before, Policy after, Change change) {
    String path = change.path();
    if (path.startsWith("stages[") && before.stages().size() == after.stages().size()) {
      int index = Integer.parseInt(path.substring(7, path.indexOf(']')));
      return stage(before.stages().get(index), after.stages().get(index), change);
    }
    if (path.startsWith("cascade.gates.")) {
      String tier = path.substring("cascade.gates.".length());
      return tier + " gates: " + gates(before.cascade(), after.cascade(), tier);
    }
    return change.text();
  }

  private static String stage(Stage before, Stage after, Change change) {
    if (before instanceof Guard a && after instanceof Guard b && !a.when().equals(b.when())) {
      return "guard: " + condition(a.when(), b.when());
    }
    if (before instanceof Rule a && after instanceof Rule b && !a.when().equals(b.when())) {
      return "rule: " + condition(a.when(), b.when());
    }
    if (before instanceof Score a && after instanceof Score b && !a.axes().equals(b.axes())) {
      return "score by "
          + String.join(", ", b.axes().values().stream().map(ConditionWords::source).toList());
    }
    return change.text();
  }

  /** What differs in a condition: words, values or a bound; else what it is now. */
  private static String condition(Condition before, Condition after) {
    List<Condition> was = leaves(before);
    List<Condition> is = leaves(after);
    if (was.size() == is.size()) {
      List<Integer> differ = new ArrayList<>();
      for (int i = 0; i < was.size(); i++) {
        if (!was.get(i).equals(is.get(i))) {
          differ.add(i);
        }
      }
      if (differ.size() == 1) {
        return leaf(was.get(differ.getFirst()), is.get(differ.getFirst()));
      }
    } else if (Math.abs(was.size() - is.size()) == 1) {
      List<Condition> more = new ArrayList<>(is.size() > was.size() ? is : was);
      (is.size() > was.size() ? was : is).forEach(more::remove);
      if (more.size() == 1) {
        return (is.size() > was.size() ? "add " : "remove ") + ConditionWords.text(more.getFirst());
      }
    }
    return ConditionWords.text(after);
  }

  private static List<Condition> leaves(Condition of) {
    List<Condition> all = new ArrayList<>();
    switch (of) {
      case Condition.All a -> a.of().forEach(c -> all.addAll(leaves(c)));
      case Condition.Any a -> a.of().forEach(c -> all.addAll(leaves(c)));
      case Condition.Not n -> all.addAll(leaves(n.of()));
      default -> all.add(of);
    }
    return all;
  }

  private static String leaf(Condition before, Condition after) {
    if (before instanceof Condition.Keyword a && after instanceof Condition.Keyword b) {
      return list("", a.words(), b.words());
    }
    if (before instanceof Condition.FieldIn a
        && after instanceof Condition.FieldIn b
        && a.field().equals(b.field())) {
      return list(a.field().replace('_', ' ') + " ", a.in(), b.in());
    }
    if (before instanceof Condition.InRange a
        && after instanceof Condition.InRange b
        && a.source().equals(b.source())) {
      return ConditionWords.source(a.source()) + " " + moved(a.range(), b.range());
    }
    return ConditionWords.text(after);
  }

  private static String moved(Range before, Range after) {
    return ConditionWords.range(before) + " → " + ConditionWords.range(after);
  }

  private static String list(String of, List<String> before, List<String> after) {
    List<String> added = new ArrayList<>(after);
    added.removeAll(before);
    List<String> gone = new ArrayList<>(before);
    gone.removeAll(after);
    if (gone.isEmpty() && !added.isEmpty()) {
      return "add " + of + String.join(", ", added);
    }
    if (added.isEmpty() && !gone.isEmpty()) {
      return "remove " + of + String.join(", ", gone);
    }
    return of + String.join(", ", after);
  }

  private static String gates(@Nullable Cascade before, @Nullable Cascade after, String tier) {
    List<Gate> was = of(before, tier);
    List<Gate> is = of(after, tier);
    List<Gate> added = new ArrayList<>(is);
    added.removeAll(was);
    List<Gate> gone = new ArrayList<>(was);
    gone.removeAll(is);
    if (added.size() == 1
        && gone.size() == 1
        && gone.getFirst() instanceof Gate.Confidence a
        && added.getFirst() instanceof Gate.Confidence b) {
      return "confidence " + EditNames.number(a.atLeast()) + " → " + EditNames.number(b.atLeast());
    }
    if (added.size() == 1 && gone.size() == 1) {
      return GateWords.text(gone) + " → " + GateWords.text(added);
    }
    if (gone.isEmpty() && !added.isEmpty()) {
      return "add " + GateWords.text(added);
    }
    if (added.isEmpty() && !gone.isEmpty()) {
      return "remove " + GateWords.text(gone);
    }
    return is.isEmpty() ? "none" : GateWords.text(is);
  }

  private static List<Gate> of(@Nullable Cascade cascade, String tier) {
    return cascade == null
        ? List.of()
        : Objects.requireNonNullElse(cascade.gates().get(tier), List.<Gate>of());
  }

  /** A name stands in the title bar: it ends after so many characters. */
  private static String clip(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
