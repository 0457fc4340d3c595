package dev.lanewright.ship.rollout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls by arm, user and conversation; memory grows with users and conversations, not with
 * calls. Users who were seen in both arms are left out of both and counted: for them no arm can be
 * blamed or praised. Not safe for use by several threads.
 */
public final class ArmTally {
  private final String salt;
  private final double share;
  private final Map<String, User> users = new HashMap<>();
  private final Map<String, Conversation> conversations = new HashMap<>();
  private long calls;
  private long without;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /**
   * @param salt of the rollout
   * @param share of the traffic that the new policy gets in this step
   */
  public ArmTally(String salt, double share) {
    this.salt = salt;
    this.share = share;
  }

  /** What was counted. */
  public record Counted(
      ArmFigures policy,
      ArmFigures baseline,
      long calls,
      long withoutKey,
      long crossed,
      long misassigned,
      long firstMs,
      long lastMs) {
    private static final double DAY = 86_400_000;

    /** Days that the calls span, begun ones counted; 0 without times. */
    public int days() {
      return lastMs < firstMs ? 0 : (int) Math.max(1, Math.ceil((lastMs - firstMs) / DAY));
    }

    /** The same with a judge's figures of the policy's answers. */
    public Counted withJudged(long pairs, long goodOrTied) {
      return new Counted(
          policy.withJudged(pairs, goodOrTied),
          baseline,
          calls,
          withoutKey,
          crossed,
          misassigned,
          firstMs,
          lastMs);
    }
  }

  private static final class User {
    private final boolean planned;
    private boolean treated;
    private boolean untreated;
    private int calls;
    private int failed;
    private double usd;
    private int priced;
    private int thumbs;
    private int thumbsUp;
    private int judged;
    private int winOrTie;
    private int conversations;
    private long turns;
    private int escalationSaid;
    private int escalated;
    private int completionSaid;
    private int completed;

    User(boolean planned) {
      this.planned = planned;
    }
  }

  private static final class Conversation {
    private final User user;
    private int turns;
    private @Nullable Boolean escalated;
    private @Nullable Boolean completed;

    Conversation(User user) {
      this.user = user;
    }
  }

  /** Counts one call. */
  public void add(ArmCall call) {
    calls++;
    if (call.ms() >= 0) {
      first = Math.min(first, call.ms());
      last = Math.max(last, call.ms());
    }
    if (call.key().isEmpty()) {
      without++;
      return;
    }
    User user = users.computeIfAbsent(call.key(), k -> new User(Assignment.in(k, salt, share)));
    boolean treated = call.treated() == null ? user.planned : call.treated();
    user.treated |= treated;
    user.untreated |= !treated;
    user.calls++;
    user.failed += call.failed() ? 1 : 0;
    if (!Double.isNaN(call.usd())) {
      user.usd += call.usd();
      user.priced++;
    }
    if (call.thumb() != null) {
      user.thumbs++;
      user.thumbsUp += call.thumb() ? 1 : 0;
    }
    if (call.judged() != null) {
      user.judged++;
      user.winOrTie += call.judged() ? 1 : 0;
    }
    if (call.conversation() == null) {
      var alone = new Conversation(user);
      turn(alone, call);
      close(alone);
    } else {
      // Two users may number their conversations alike.
      turn(
          conversations.computeIfAbsent(
              call.key() + "\n" + call.conversation(), c -> new Conversation(user)),
          call);
    }
  }

  private static void turn(Conversation c, ArmCall call) {
    c.turns++;
    if (call.escalated() != null) {
      c.escalated = Boolean.TRUE.equals(c.escalated) || call.escalated();
    }
    if (call.completed() != null) {
      c.completed = Boolean.TRUE.equals(c.completed) || call.completed();
    }
  }

  private static void close(Conversation c) {
    User u = c.user;
    u.conversations++;
    u.turns += c.turns;
    u.escalationSaid += c.escalated == null ? 0 : 1;
    u.escalated += Objects.equals(c.escalated, true) ? 1 : 0;
    u.completionSaid += c.completed == null ? 0 : 1;
    u.completed += Objects.equals(c.completed, true) ? 1 : 0;
  }

  /** What was counted; nothing can be added afterwards. */
  public Counted counted() {
    conversations.values().forEach(ArmTally::close);
    conversations.clear();
    var arms = new Sums[] {new Sums(), new Sums()};
    long crossed = 0;
    long misassigned = 0;
    for (User u : users.values()) {
      if (u.treated && u.untreated) {
        crossed++;
        continue;
      }
      misassigned += u.treated == u.planned ? 0 : 1;
      arms[u.treated ? 1 : 0].add(u);
    }
    return new Counted(
        arms[1].figures(), arms[0].figures(), calls, without, crossed, misassigned, first, last);
  }

  /** Sums over users, by proxy. */
  private static final class Sums {
    private final Map<Proxy, Ratio> ratios = new EnumMap<>(Proxy.class);
    private long users;
    private long calls;
    private long failed;
    private double usd;
    private long priced;
    private long judged;
    private long winOrTie;

    void add(User u) {
      users++;
      calls += u.calls;
      failed += u.failed;
      usd += u.usd;
      priced += u.priced;
      judged += u.judged;
      winOrTie += u.winOrTie;
      add(Proxy.THUMBS_UP, u.thumbsUp, u.thumbs);
      add(Proxy.LENGTH, u.turns, u.conversations);
      add(Proxy.ESCALATION, u.escalated, u.escalationSaid);
      add(Proxy.COMPLETION, u.completed, u.completionSaid);
    }

    private void add(Proxy proxy, double sum, double n) {
      if (n > 0) {
        ratios.computeIfAbsent(proxy, p -> new Ratio()).add(sum, n);
      }
    }

    ArmFigures figures() {
      var proxies = new EnumMap<Proxy, Measured>(Proxy.class);
      ratios.forEach((proxy, ratio) -> proxies.put(proxy, ratio.measured(proxy.rate())));
      return new ArmFigures(users, calls, failed, usd, priced, proxies, judged, winOrTie);
    }
  }

  private static final class Ratio {
    private long users;
    private double n;
    private double sum;
    private double sum2;
    private double cross;
    private double n2;

    void add(double userSum, double userN) {
      users++;
      n += userN;
      sum += userSum;
      sum2 += userSum * userSum;
      cross += userSum * userN;
      n2 += userN * userN;
    }

    Measured measured(boolean rate) {
      return Measured.of(users, Math.round(n), sum, sum2, cross, n2, rate);
    }
  }
}
