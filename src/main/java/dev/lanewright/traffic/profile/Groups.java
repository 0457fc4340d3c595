package dev.lanewright.traffic.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by name; names beyond a bound come together as {@link #OTHER}. */
final class Groups {
  /** What names beyond the bound are called. */
  static final String OTHER = "(other)";

  private final int most;
  private final Map<String, GroupCount> byName = new HashMap<>();

  Groups(int most) {
    this.most = most;
  }

  void add(String name, Fact fact, GroupCount.Bins bins) {
    GroupCount count = byName.get(name);
    if (count == null) {
      String as = byName.size() >= most ? OTHER : name;
      count = byName.computeIfAbsent(as, n -> new GroupCount());
    }
    count.add(fact, bins);
  }

  /** All groups, those with most calls first. */
  List<Group> list() {
    List<Group> all = new ArrayList<>();
    byName.forEach((name, count) -> all.add(count.group(name)));
    all.sort(Comparator.comparingLong(Group::calls).reversed().thenComparing(Group::name));
    return all;
  }
}
