package dev.lanewright.ship.audit;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Labels;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.List;

/** Which tier answered in production, and which the policy would have asked. */
final class Lanes {
  private final Policy policy;
  private final int[] production;
  private final byte[] start;
  private final double[] weights;

  Lanes(AuditInput in) {
    policy = in.run().policy();
    start = in.run().start();
    weights = in.weights();
    production = new int[start.length];
    Labels lanes = in.lanes();
    Labels models = in.models();
    for (int i = 0; i < production.length; i++) {
      int byName = tier(text(lanes, i), false);
      production[i] = byName >= 0 ? byName : tier(text(models, i), true);
    }
  }

  private static String text(Labels labels, int i) {
    int code = labels.codes()[i];
    return code < 0 ? "" : labels.values().get(code);
  }

  private int tier(String text, boolean model) {
    List<Tier> tiers = policy.tiers();
    for (int t = 0; t < tiers.size() && !text.isEmpty(); t++) {
      Tier tier = tiers.get(t);
      boolean is =
          model
              ? tier.model().equals(text) || tier.fallbacks().contains(text)
              : tier.name().equalsIgnoreCase(text);
      if (is) {
        return t;
      }
    }
    return -1;
  }

  /** Tier that answered in production per sample, -1 where it is none of the policy's. */
  int[] production() {
    return production;
  }

  int unknown() {
    return (int) Arrays.stream(production).filter(t -> t < 0).count();
  }

  Estimate agreement() {
    var rate = new Rate();
    for (int i = 0; i < start.length; i++) {
      if (production[i] >= 0) {
        rate.add(weights[i], production[i] == start[i]);
      }
    }
    return rate.estimate();
  }

  List<AuditReport.Lane> lines() {
    double all = Arrays.stream(weights).sum();
    List<Tier> tiers = policy.tiers();
    var lines = new java.util.ArrayList<AuditReport.Lane>();
    for (int t = 0; t < tiers.size(); t++) {
      var same = new Rate();
      var up = new Rate();
      var down = new Rate();
      for (int i = 0; i < start.length; i++) {
        if (production[i] == t) {
          same.add(weights[i], start[i] == t);
          up.add(weights[i], start[i] > t);
          down.add(weights[i], start[i] < t);
        }
      }
      lines.add(
          new AuditReport.Lane(
              tiers.get(t).name(),
              same.n(),
              all == 0 ? Double.NaN : same.weight() / all,
              same.estimate(),
              up.estimate(),
              down.estimate()));
    }
    return lines;
  }
}
