package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.VerdictTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which two sides are compared.
 *
 * @param kind how they are found
 * @param one model of the first side; empty unless two models are compared
 * @param other model of the second side
 */
record Sides(Kind kind, String one, String other) {
  /** How the sides are found. */
  enum Kind {
    /** What the policy serves against what the baseline serves. */
    ROUTED,
    /** The first answer of every pair against the second. */
    EVERY,
    /** One model against another, or against itself. */
    MODELS
  }

  static final Sides ROUTED = new Sides(Kind.ROUTED, "", "");
  static final Sides EVERY = new Sides(Kind.EVERY, "", "");

  /** Every choice that a table allows. */
  static List<Sides> of(VerdictTable table) {
    var models = new LinkedHashSet<Sides>();
    boolean known = false;
    for (int p = 0; p < table.pairCount(); p++) {
      int a = table.armA()[p];
      int b = table.armB()[p];
      if (a >= 0 && b >= 0) {
        known = true;
        String first = table.models().get(a);
        String second = table.models().get(b);
        var turned = new Sides(Kind.MODELS, second, first);
        if (!models.contains(turned)) {
          models.add(new Sides(Kind.MODELS, first, second));
        }
      }
    }
    var all = new ArrayList<Sides>();
    if (known) {
      all.add(ROUTED);
    }
    all.add(EVERY);
    all.addAll(models);
    return all;
  }

  /** In words. */
  String words(String policy, String baseline) {
    return switch (kind) {
      case ROUTED -> policy + " against " + baseline;
      case EVERY -> "A against B, every pair";
      case MODELS ->
          one.equals(other)
              ? Names.model(one) + " against itself (A/A control)"
              : Names.model(one) + " against " + Names.model(other);
    };
  }

  /** What the first side is called. */
  String first() {
    return switch (kind) {
      case ROUTED -> "routed";
      case EVERY -> "A";
      case MODELS -> Names.model(one);
    };
  }
}
