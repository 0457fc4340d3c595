package dev.lanewright.traffic.arms;

import dev.lanewright.traffic.Hash64;
import dev.lanewright.traffic.HashIndex;
import dev.lanewright.traffic.LoggedCall;
import org.jspecify.annotations.Nullable;

/**
 * Counts both arms while a log is read, on one thread. In memory: some 30 bytes per user and per
 * conversation.
 */
public final class ArmCount {
  private static final byte SAID_ESCALATED = 1;
  private static final byte ESCALATED = 2;
  private static final byte SAID_COMPLETED = 4;
  private static final byte COMPLETED = 8;

  private final ArmRule rule;
  private final String userField;
  private final Side policy = new Side();
  private final Side baseline = new Side();
  private long unassigned;
  private long mixed;
  private long first = -1;
  private long last = -1;

  /**
   * @param userField whose distinct values are an arm's users, see {@link LoggedCall#value}
   */
  public ArmCount(ArmRule rule, String userField) {
    this.rule = rule;
    this.userField = userField;
  }

  /**
   * Counts one call.
   *
   * @param usd what it cost, or NaN
   */
  public void add(LoggedCall call, double usd) {
    Arm arm = rule.of(call);
    if (arm == null) {
      unassigned++;
      return;
    }
    Side side = arm == Arm.POLICY ? policy : baseline;
    Side other = arm == Arm.POLICY ? baseline : policy;
    String user = call.value(userField);
    if (user != null) {
      long hash = Hash64.of(user);
      int known = side.users.size();
      if (side.users.number(hash) == known && other.users.find(hash) >= 0) {
        mixed++;
      }
    }
    side.add(call, usd);
    if (call.startedMs() >= 0) {
      first = first < 0 ? call.startedMs() : Math.min(first, call.startedMs());
      last = Math.max(last, call.startedMs());
    }
  }

  /** What was counted. */
  public ArmsSeen seen() {
    return new ArmsSeen(policy.seen(), baseline.seen(), unassigned, mixed, first, last);
  }

  private static final class Side {
    private final HashIndex users = new HashIndex();
    private final HashIndex sessions = new HashIndex();
    private int[] turns = new int[0];
    private byte[] flags = new byte[0];
    private long calls;
    private long thumbs;
    private long thumbsUp;
    private long errors;
    private double usd;
    private long priced;

    void add(LoggedCall call, double cost) {
      calls++;
      errors += call.error() == null ? 0 : 1;
      if (!Double.isNaN(cost)) {
        usd += cost;
        priced++;
      }
      Boolean thumb = call.feedback().thumb();
      thumbs += thumb == null ? 0 : 1;
      thumbsUp += Boolean.TRUE.equals(thumb) ? 1 : 0;
      String session = call.session();
      if (session != null) {
        int number = sessions.number(Hash64.of(session));
        turns = HashIndex.room(turns, number);
        flags = HashIndex.room(flags, number);
        turns[number]++;
        flags[number] |= said(call.feedback().escalated(), SAID_ESCALATED, ESCALATED);
        flags[number] |= said(call.feedback().completed(), SAID_COMPLETED, COMPLETED);
      }
    }

    private static byte said(@Nullable Boolean value, byte known, byte yes) {
      return value == null ? 0 : (byte) (value ? known | yes : known);
    }

    ArmSeen seen() {
      long all = 0;
      double squares = 0;
      long[] of = new long[4];
      for (int i = 0; i < sessions.size(); i++) {
        all += turns[i];
        squares += (double) turns[i] * turns[i];
        for (int bit = 0; bit < of.length; bit++) {
          of[bit] += (flags[i] >> bit) & 1;
        }
      }
      return new ArmSeen(
          calls,
          users.size(),
          thumbs,
          thumbsUp,
          sessions.size(),
          all,
          squares,
          of[0],
          of[1],
          of[2],
          of[3],
          errors,
          usd,
          priced);
    }
  }
}
