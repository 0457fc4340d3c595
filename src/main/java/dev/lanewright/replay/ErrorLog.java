package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Failures of a run by cause: provider, kind, status, and words up to numbers and ids. */
final class ErrorLog {
  private static final int MOST_GROUPS = 200;
  private static final int WORDS = 300;
  private static final Pattern NUMBERS = Pattern.compile("[0-9a-f-]*\\d[0-9a-f-]*");

  private final Map<Cause, ErrorGroup> groups = new ConcurrentHashMap<>();

  private record Cause(String provider, CallFailure.Kind kind, int status, String words) {}

  void note(String provider, CallFailure failure, boolean last) {
    String said =
        failure.providerWords().isEmpty()
            ? Objects.requireNonNullElse(failure.getMessage(), failure.kind().name())
            : failure.providerWords();
    String words = said.length() > WORDS ? said.substring(0, WORDS) + "…" : said;
    var exact =
        new Cause(
            provider, failure.kind(), failure.status(), NUMBERS.matcher(words).replaceAll("#"));
    // A provider that never says the same twice does not fill the memory.
    Cause cause =
        groups.size() < MOST_GROUPS || groups.containsKey(exact)
            ? exact
            : new Cause(provider, failure.kind(), failure.status(), "");
    groups.merge(
        cause,
        new ErrorGroup(provider, failure.kind(), failure.status(), words, 1, last ? 1 : 0),
        (a, b) ->
            new ErrorGroup(
                a.provider(),
                a.kind(),
                a.status(),
                b.words(),
                a.attempts() + b.attempts(),
                a.givenUp() + b.givenUp()));
  }

  List<ErrorGroup> groups() {
    return groups.values().stream()
        .sorted(
            Comparator.comparingLong(ErrorGroup::givenUp)
                .thenComparingLong(ErrorGroup::attempts)
                .reversed()
                .thenComparing(ErrorGroup::words))
        .toList();
  }
}
