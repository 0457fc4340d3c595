package dev.lanewright.ship;

import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ship.gateway.PortkeyFits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a policy a target says, and how many samples it therefore routes alike: the engine
 * runs the policy, and what the target is left with of it, on the same samples.
 *
 * @param fits part by part
 * @param refused why the target cannot be written at all; empty where it can
 * @param starts samples that the target starts at the same tier
 * @param asked samples asked about
 * @param ends samples whose answer the target takes from the same tier
 * @param known samples of which the policy's own end is recorded
 * @param unread samples that the target reads otherwise, counted as different
 */
public record Expressed(
    Target target,
    List<Fit> fits,
    String refused,
    long starts,
    long asked,
    long ends,
    long known,
    long unread) {
  private static final Need.Numbers TURNS = new Need.Numbers(Source.signal("turns"));

  public Expressed {
    fits = List.copyOf(fits);
  }

  /** Columns that are read beside the policy's own. */
  public static Set<Need> needs(Policy policy) {
    return PortkeyFits.readsText(policy) ? Set.of(TURNS) : Set.of();
  }

  /**
   * Asks every target about the samples of a split.
   *
   * @param run of the policy, on a table that also has {@link #needs}
   * @param split null: all
   * @param models gives the trained models that a router carries
   */
  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  public static List<Expressed> all(Run run, @Nullable Split split, ModelTexts models) {
    var counts = new Counts(run, split == null ? -1 : split.ordinal());
    List<Expressed> all = new ArrayList<>();
    for (Target target : Target.values()) {
      all.add(of(run.policy(), target, models, counts));
    }
    return all;
  }

  private static Expressed of(Policy policy, Target target, ModelTexts models, Counts counts) {
    List<Fit> fits = Exports.fits(policy, target);
    try {
      Exports.files(policy, target, models);
    } catch (IllegalArgumentException e) {
      String refused = String.valueOf(e.getMessage());
      return new Expressed(target, fits, refused, 0, counts.asked, 0, counts.known, 0);
    }
    return counts.of(target, fits, Exports.said(policy, target));
  }

  /** Decisions of the policy beside those of what is left of it. */
  private static final class Counts {
    private final Run run;
    private final int split;
    private final byte[] starts;
    private final byte[] ends;
    private final double @Nullable [] turns;
    private final Map<Policy, Run> runs = new HashMap<>();
    private long asked;
    private long known;

    Counts(Run run, int split) {
      this.run = run;
      this.split = split;
      starts = run.start();
      ends = ends(run);
      turns = PortkeyFits.readsText(run.policy()) ? run.table().numbers(TURNS) : null;
      for (int i = 0; i < starts.length; i++) {
        if (in(i)) {
          asked++;
          known += ends[i] >= 0 ? 1 : 0;
        }
      }
    }

    private static byte[] ends(Run run) {
      return run.policy().cascade() == null ? run.start() : run.served();
    }

    private boolean in(int sample) {
      return split < 0 || run.table().split()[sample] == split;
    }

    Expressed of(Target target, List<Fit> fits, Policy said) {
      Run other = said.equals(run.policy()) ? run : runs.computeIfAbsent(said, p -> run.edit(p));
      byte[] start = other.start();
      byte[] end = ends(other);
      boolean lastOnly = target == Target.PORTKEY && turns != null;
      long sameStart = 0;
      long sameEnd = 0;
      long unread = 0;
      for (int i = 0; i < start.length; i++) {
        if (!in(i)) {
          continue;
        }
        if (lastOnly && turns != null && turns[i] != 1) {
          unread++;
          continue;
        }
        sameStart += start[i] == starts[i] ? 1 : 0;
        sameEnd += ends[i] >= 0 && end[i] == ends[i] ? 1 : 0;
      }
      return new Expressed(target, fits, "", sameStart, asked, sameEnd, known, unread);
    }
  }
}
