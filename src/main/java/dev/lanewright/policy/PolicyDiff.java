package dev.lanewright.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed between two policies, in words, for history and undo labels. */
public final class PolicyDiff {
  private final List<Change> changes = new ArrayList<>();

  private PolicyDiff() {}

  /**
   * One change.
   *
   * @param path the place, such as {@code stages[3].score.thresholds.mid}
   * @param text the change in words, such as {@code mid threshold 0.34 → 0.41}
   */
  public record Change(String path, String text) {}

  /** Changes from one policy to the other in reading order; empty when they are equal. */
  public static List<Change> between(Policy from, Policy to) {
    var diff = new PolicyDiff();
    diff.value("name", "name", from.name(), to.name());
    diff.tiers(from.tiers(), to.tiers());
    diff.stages(from.stages(), to.stages());
    diff.value("default", "default", from.defaultTier(), to.defaultTier());
    diff.cascade(from.cascade(), to.cascade());
    return List.copyOf(diff.changes);
  }

  private void tiers(List<Tier> from, List<Tier> to) {
    List<String> names = from.stream().map(Tier::name).toList();
    List<String> newNames = to.stream().map(Tier::name).toList();
    if (!names.equals(newNames)) {
      value("tiers", "tiers", String.join(", ", names), String.join(", ", newNames));
    }
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      Tier a = from.get(i);
      Tier b = to.get(i);
      String path = "tiers[" + i + "]";
      value(path + ".model", b.name() + " model", a.model(), b.model());
      if (!a.fallbacks().equals(b.fallbacks())) {
        value(
            path + ".fallbacks",
            b.name() + " fallbacks",
            String.join(", ", a.fallbacks()),
            String.join(", ", b.fallbacks()));
      }
      if (!Objects.equals(a.limits(), b.limits())) {
        add(path + ".limits", b.name() + " limits changed");
      }
    }
  }

  private void stages(List<Stage> from, List<Stage> to) {
    if (from.size() == to.size()) {
      for (int i = 0; i < from.size(); i++) {
        stage("stages[" + i + "]", from.get(i), to.get(i));
      }
      return;
    }
    List<Stage> left = new ArrayList<>(from);
    List<Stage> right = new ArrayList<>(to);
    for (int i = 0; i < to.size(); i++) {
      if (!left.remove(to.get(i))) {
        add("stages[" + i + "]", kind(to.get(i)) + " added");
      }
    }
    for (int i = 0; i < from.size(); i++) {
      if (!right.remove(from.get(i))) {
        add("stages[" + i + "]", kind(from.get(i)) + " removed");
      }
    }
  }

  private void stage(String path, Stage from, Stage to) {
    if (from.equals(to)) {
      return;
    }
    if (from instanceof Intents a && to instanceof Intents b) {
      entries(path + ".intents.table.", "", a.table(), b.table());
      String place = path + ".intents.";
      value(place + "minConfidence", "least confidence", a.minConfidence(), b.minConfidence());
      value(place + "otherwise", "other intents", a.otherwise(), b.otherwise());
      changed(place + "source", "intent source", a.source(), b.source());
    } else if (from instanceof Score a && to instanceof Score b) {
      entries(path + ".score.thresholds.", " threshold", a.thresholds(), b.thresholds());
      value(path + ".score.direction", "direction", a.direction(), b.direction());
      boolean axes = a.axes().equals(b.axes()) && a.kind() == b.kind();
      changed(path + ".score.source", "score source", axes, true);
    } else if (from instanceof Rule a && to instanceof Rule b) {
      value(path + ".rule.tier", "rule tier", a.tier(), b.tier());
      changed(path + ".rule.when", "rule condition", a.when(), b.when());
    } else if (from instanceof Guard a && to instanceof Guard b) {
      value(path + ".guard.atLeast", "guard floor", a.atLeast(), b.atLeast());
      changed(path + ".guard.when", "guard condition", a.when(), b.when());
    } else if (from instanceof Clusters a && to instanceof Clusters b) {
      value(path + ".clusters.source", "clusters", a.clustering(), b.clustering());
      value(path + ".clusters.passRate", "least pass rate", a.passRate(), b.passRate());
    } else {
      value(path, "stage", kind(from), kind(to));
    }
  }

  private void cascade(@Nullable Cascade from, @Nullable Cascade to) {
    if (from == null || to == null) {
      if (from != null || to != null) {
        add("cascade", to == null ? "cascade removed" : "cascade added");
      }
      return;
    }
    for (String tier : both(from.gates(), to.gates())) {
      List<Gate> a = from.gates().getOrDefault(tier, List.of());
      changed(
          "cascade.gates." + tier, tier + " gates", a, to.gates().getOrDefault(tier, List.of()));
    }
    value("cascade.hint", "hint", from.hint(), to.hint());
    value("cascade.speculateAbove", "speculate above", from.speculateAbove(), to.speculateAbove());
  }

  private void entries(String path, String what, Map<String, ?> from, Map<String, ?> to) {
    for (String key : both(from, to)) {
      boolean added = !from.containsKey(key);
      if (added || !to.containsKey(key)) {
        add(path + key, key + what + (added ? ": added, " + shown(to.get(key)) : ": removed"));
      } else {
        value(path + key, key + what + (what.isEmpty() ? ":" : ""), from.get(key), to.get(key));
      }
    }
  }

  private static Set<String> both(Map<String, ?> from, Map<String, ?> to) {
    Set<String> keys = new LinkedHashSet<>(from.keySet());
    keys.addAll(to.keySet());
    return keys;
  }

  private void changed(String path, String what, Object from, Object to) {
    if (!from.equals(to)) {
      add(path, what + " changed");
    }
  }

  private void value(String path, String what, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      add(path, what + " " + shown(from) + " → " + shown(to));
    }
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "none";
      case Double x when x == Math.rint(x) && Math.abs(x) < 1e15 -> String.valueOf(x.longValue());
      case Score.Direction d -> d == Score.Direction.HIGHER ? "higher" : "lower";
      default -> value.toString().isEmpty() ? "none" : value.toString();
    };
  }

  private static String kind(Stage stage) {
    return switch (stage) {
      case Guard g -> "guard";
      case Rule r -> "rule";
      case Intents i -> "intent table";
      case Score s -> "score";
      case Clusters c -> "clusters";
    };
  }

  private void add(String path, String text) {
    changes.add(new Change(path, text));
  }
}
