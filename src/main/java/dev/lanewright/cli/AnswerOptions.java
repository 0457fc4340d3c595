package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.replay.answer.AnswerSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How answers are asked for (a picocli mixin). */
final class AnswerOptions {
  @Option(
      names = "--max-output",
      paramLabel = "TOKENS",
      description = "Most tokens of an answer (default: ${DEFAULT-VALUE}).")
  int maxOutput = 1024;

  @Option(names = "--logprobs", description = "Asks for log-probabilities, as confidence.")
  boolean logprobs;

  @Option(names = "--stream", description = "Streams, to measure the time to the first token.")
  boolean stream;

  @Option(
      names = "--fallback",
      paramLabel = "MODEL=OTHER,…",
      description = {
        "Models of equal quality to ask, in order, when MODEL gives nothing; the answer is booked",
        "to the one that gave it. Repeatable."
      })
  List<String> fallback = List.of();

  @Option(
      names = "--policy-fallbacks",
      description = "With --policy: the fallbacks that its tiers name.")
  boolean policyFallbacks;

  AnswerSettings settings(@Nullable Policy policy, Catalogue catalogue) {
    Map<String, List<String>> chains = new LinkedHashMap<>();
    if (policyFallbacks) {
      if (policy == null) {
        throw CommandError.wrong("--policy-fallbacks needs --policy");
      }
      for (Tier tier : policy.tiers()) {
        if (!tier.fallbacks().isEmpty()) {
          chains.put(tier.model(), tier.fallbacks());
        }
      }
    }
    for (String given : fallback) {
      int at = given.indexOf('=');
      if (at <= 0 || at == given.length() - 1) {
        throw CommandError.wrong("--fallback takes MODEL=OTHER, or MODEL=OTHER,ANOTHER");
      }
      chains.put(
          name(given.substring(0, at), catalogue),
          Stream.of(given.substring(at + 1).split(",")).map(m -> name(m, catalogue)).toList());
    }
    return new AnswerSettings(maxOutput, 0, logprobs, stream, chains);
  }

  private static String name(String given, Catalogue catalogue) {
    return ModelNames.resolve(given.strip(), catalogue).model();
  }
}
