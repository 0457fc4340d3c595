package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that a model is trained for: {@code NAME=MODEL}, cheapest first, or those of a policy.
 *
 * @param names of the tiers
 * @param models {@code provider/id} of each
 */
record TierOption(List<String> names, List<String> models) {

  static TierOption of(List<String> given, @Nullable String policy, OpenSet set) {
    if (given.isEmpty() == (policy == null)) {
      throw CommandError.wrong(
          "say which lanes there are: --tier small=MODEL --tier large=MODEL …, or --policy P");
    }
    List<String> names = new ArrayList<>();
    List<String> models = new ArrayList<>();
    if (policy != null) {
      Policy known = PolicyFile.load(policy, set.workspace());
      known
          .tiers()
          .forEach(
              t -> {
                names.add(t.name());
                models.add(set.model(t.model()).model());
              });
      return new TierOption(names, models);
    }
    for (String pair : given) {
      int at = pair.indexOf('=');
      if (at < 1) {
        throw CommandError.wrong("--tier " + pair + " is not NAME=MODEL, such as small=gpt-6-luna");
      }
      names.add(pair.substring(0, at));
      models.add(set.model(pair.substring(at + 1)).model());
    }
    if (names.size() < Policy.MIN_TIERS || names.size() > Policy.MAX_TIERS) {
      throw CommandError.wrong("there are 2 to 6 lanes, cheapest first, not " + names.size());
    }
    return new TierOption(names, models);
  }
}
