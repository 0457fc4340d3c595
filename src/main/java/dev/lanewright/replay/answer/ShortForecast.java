package dev.lanewright.replay.answer;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Foretells what calls come to whose replies are a word or two: labels, verdicts of gates. */
public final class ShortForecast {
  /** Requests of a model whose tokens are counted; beyond, they follow from bytes at that ratio. */
  private static final int COUNTED = 2_000;

  private ShortForecast() {}

  /**
   * Foretells.
   *
   * @param usualOutput tokens of a usual reply
   * @param tokens counts a text's tokens
   */
  public static Forecast of(
      CallSource calls, int usualOutput, ToIntFunction<String> tokens, CallCost cost) {
    var models = new TreeMap<String, Sum>();
    Set<Long> samples = new HashSet<>();
    for (String provider : new TreeSet<>(calls.providers().keySet())) {
      Iterator<PlannedCall> all = calls.of(provider);
      while (all.hasNext()) {
        PlannedCall call = all.next();
        samples.add(call.sample());
        models
            .computeIfAbsent(call.request().model().name(), m -> new Sum())
            .add(call.request(), tokens, cost);
      }
    }
    var each =
        models.entrySet().stream()
            .map(e -> e.getValue().forecast(e.getKey(), usualOutput, cost))
            .toList();
    long tokensOfAll = each.stream().mapToLong(m -> m.inputTokens() + m.outputTokens()).sum();
    return new Forecast(
        each.stream().mapToInt(Forecast.ModelForecast::calls).sum(),
        samples.size(),
        each,
        tokensOfAll,
        models.values().stream().mapToLong(s -> s.most).sum(),
        each.stream().mapToDouble(m -> priced(m) ? m.expectedUsd() : 0).sum(),
        each.stream().mapToDouble(m -> priced(m) ? m.mostUsd() : 0).sum(),
        each.stream().mapToInt(m -> priced(m) ? 0 : m.calls()).sum(),
        Double.NaN);
  }

  private static boolean priced(Forecast.ModelForecast m) {
    return !Double.isNaN(m.expectedUsd());
  }

  /** Calls of one model. */
  private static final class Sum {
    private int calls;
    private long counted;
    private long countedBytes;
    private long bytes;
    private long most;
    private double mostUsd;

    void add(ChatRequest request, ToIntFunction<String> tokens, CallCost cost) {
      int size = CallCost.mostInputTokens(request);
      if (calls < COUNTED) {
        for (Message m : request.messages()) {
          counted += 4 + tokens.applyAsInt(m.content());
        }
        countedBytes += size;
      }
      calls++;
      bytes += size;
      most += size + request.maxOutputTokens();
      mostUsd += cost.most(request);
    }

    Forecast.ModelForecast forecast(String model, int usualOutput, CallCost cost) {
      long input = calls > COUNTED ? Math.round((double) counted * bytes / countedBytes) : counted;
      long output = (long) calls * usualOutput;
      double usd = cost.usd(model, (double) input, (double) output);
      return new Forecast.ModelForecast(model, calls, input, output, usd, mostUsd, Double.NaN);
    }
  }
}
