package dev.lanewright.ui.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.replay.LaneState;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.store.RunState;
import dev.lanewright.ui.part.Numbers;
import java.util.Locale;

/** The screen's words for states, times and dollars. */
final class Words {
  private Words() {}

  static String state(RunState state) {
    return switch (state) {
      case RUNNING -> "under way";
      case DONE -> "done";
      case CANCELLED -> "cancelled";
      case STOPPED -> "stopped";
      case INTERRUPTED -> "interrupted";
      case WAITING -> "in batches";
    };
  }

  /** Style class of a state's pill. */
  static String style(RunState state) {
    return switch (state) {
      case RUNNING, WAITING -> "accent";
      case DONE -> "better";
      case CANCELLED -> "muted";
      case STOPPED, INTERRUPTED -> "warning";
    };
  }

  static String kind(CallFailure.Kind kind) {
    return switch (kind) {
      case RATE_LIMITED -> "Too many requests";
      case QUOTA -> "Quota or credit used up";
      case SERVER -> "Server error";
      case OVERLOADED -> "Overloaded";
      case CONNECT -> "No connection";
      case BROKEN -> "Connection broke";
      case TIMEOUT -> "Timed out";
      case MALFORMED -> "Reply not readable";
      case AUTH -> "Key refused";
      case REFUSED -> "Request refused";
      case CONFIGURATION -> "Not set up";
    };
  }

  static String kind(String name) {
    try {
      return kind(CallFailure.Kind.valueOf(name));
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  static String lane(LaneState s) {
    CallFailure dead = s.dead();
    if (dead != null) {
      return "given up: " + dead.getMessage();
    }
    if (s.open()) {
      return String.format(Locale.ROOT, "pausing %.0f s after many errors", s.waitS());
    }
    return s.waitS() > 0.5
        ? String.format(Locale.ROOT, "waits %.0f s, as the provider asks", s.waitS())
        : "up to " + s.allowed() + " at once";
  }

  /** {@code about 40 s}, {@code about 3 min}; a dash where nobody can tell. */
  static String duration(double seconds) {
    if (Double.isNaN(seconds)) {
      return Numbers.NONE;
    }
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 5400
        ? Math.round(seconds / 60) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  /** {@code $0.31 – $0.48}, or that there is no price. */
  static String range(Forecast f) {
    if (f.calls() > 0 && f.unpricedCalls() == f.calls()) {
      return "unpriced";
    }
    return Numbers.money(f.expectedUsd()) + " – " + Numbers.money(f.mostUsd());
  }

  static String tokens(long n) {
    return n < 10_000
        ? Numbers.count(n)
        : n < 10_000_000
            ? String.format(Locale.ROOT, "%,.0fk", n / 1e3)
            : String.format(Locale.ROOT, "%,.1fM", n / 1e6);
  }

  static String ended(RunProgress p) {
    return switch (p.state()) {
      case DONE -> "The replay is done";
      case WAITING -> "The batches are handed in";
      case CANCELLED -> "The replay was cancelled";
      default -> "The replay stopped";
    };
  }

  static String outcome(RunProgress p) {
    String why = p.why() == null ? "" : " " + p.why();
    return String.format(
        Locale.ROOT,
        "%,d answered, %,d failed, $%.4f spent.%s",
        p.done(),
        p.failed(),
        p.spentUsd(),
        why);
  }

  static String wish(ReplayWish wish) {
    String which =
        switch (wish.which()) {
          case POLICY -> "what the policy lacks";
          case MISSING -> "missing answers";
          case GATES -> "gates' replies";
          case FAILED -> "failed calls again";
          case ALL -> "all samples";
        };
    String of = wish.sample() > 0 ? which + ", " + wish.sample() + " samples" : which;
    return wish.batches() ? of + ", in batches" : of;
  }
}
