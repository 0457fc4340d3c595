package dev.lanewright.traffic.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a policy would start the calls of a log. A census of the log, not a sample: it has no
 * interval. Costs at the lanes' prices stand on production's own token counts and are estimates: no
 * lane answered these requests.
 *
 * @param policy its name
 * @param asked calls with a request in the log; the others cannot be asked
 * @param lanes cheapest first
 */
public record PolicyLanes(String policy, long asked, List<Lane> lanes) {
  public PolicyLanes {
    lanes = List.copyOf(lanes);
  }

  /**
   * One lane.
   *
   * @param calls that the policy would start here
   * @param usd what production paid for those of them that are priced
   * @param priced how many are
   * @param estimate what those would cost at this lane's price whose production cost and tokens are
   *     known too, in USD
   * @param instead what production paid for the same calls
   * @param estimated how many those are
   */
  public record Lane(
      String name,
      String model,
      long calls,
      double usd,
      long priced,
      double estimate,
      double instead,
      long estimated) {}

  /** Calls that would start below the top lane. */
  public long below() {
    return lanes.stream().limit(lanes.size() - 1L).mapToLong(Lane::calls).sum();
  }

  /** Their share of the calls asked, 0 to 1, or NaN. */
  public double share() {
    return asked == 0 ? Double.NaN : (double) below() / asked;
  }

  /** Counts call by call. */
  public static final class Tally {
    private final String policy;
    private final List<String> names;
    private final List<String> models;
    private final long[] calls;
    private final double[] usd;
    private final long[] priced;
    private final double[] estimate;
    private final double[] instead;
    private final long[] estimated;

    /** Nothing counted yet. */
    public Tally(String policy, List<String> names, List<String> models) {
      this.policy = policy;
      this.names = List.copyOf(names);
      this.models = List.copyOf(models);
      int n = names.size();
      calls = new long[n];
      usd = new double[n];
      priced = new long[n];
      estimate = new double[n];
      instead = new double[n];
      estimated = new long[n];
    }

    /**
     * Counts one call.
     *
     * @param lane index of the lane
     * @param paid what production paid, NaN where that is not known
     * @param here what the lane's price would make of it, likewise
     */
    public void add(int lane, double paid, double here) {
      calls[lane]++;
      if (Double.isNaN(paid)) {
        return;
      }
      usd[lane] += paid;
      priced[lane]++;
      if (!Double.isNaN(here)) {
        estimate[lane] += here;
        instead[lane] += paid;
        estimated[lane]++;
      }
    }

    /** What was counted. */
    public PolicyLanes lanes() {
      List<Lane> all = new ArrayList<>();
      long asked = 0;
      for (int k = 0; k < calls.length; k++) {
        asked += calls[k];
        all.add(
            new Lane(
                names.get(k),
                models.get(k),
                calls[k],
                usd[k],
                priced[k],
                estimate[k],
                instead[k],
                estimated[k]));
      }
      return new PolicyLanes(policy, asked, all);
    }
  }
}
