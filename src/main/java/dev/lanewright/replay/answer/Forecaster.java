package dev.lanewright.replay.answer;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.replay.CallCost;
import dev.lanewright.store.AnswerTokens;
import dev.lanewright.store.Requests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Foretells what a list of calls will come to. */
public final class Forecaster {
  /** Requests whose tokens are counted; beyond, tokens follow from bytes at the ratio so far. */
  private static final int COUNTED = 2_000;

  private static final int BLOCK = 512;

  /** Tokens of an answer where none was ever recorded: about a paragraph. */
  private static final int USUAL_OUTPUT = 250;

  private final Requests requests;
  private final AnswerTokens recorded;
  private final ToIntFunction<String> tokens;
  private final CallCost cost;
  private final Function<String, RateLimits> limits;
  private final int concurrency;

  /**
   * @param tokens counts a text's tokens
   * @param limits what is known of a model's rate limits
   * @param concurrency calls in flight per provider
   */
  public Forecaster(
      Requests requests,
      AnswerTokens recorded,
      ToIntFunction<String> tokens,
      CallCost cost,
      Function<String, RateLimits> limits,
      int concurrency) {
    this.requests = requests;
    this.recorded = recorded;
    this.tokens = tokens;
    this.cost = cost;
    this.limits = limits;
    this.concurrency = concurrency;
  }

  /** Sums of one model. */
  private static final class Sum {
    int calls;
    long input;
    long most;
    double mostUsd;
    double expectedUsd;
  }

  /**
   * Foretells.
   *
   * @param calls the calls with their settings
   * @return null when cancelled
   */
  public @Nullable Forecast of(
      AnswerCalls calls,
      EvalTable table,
      long evalSet,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    CallList list = calls.list();
    int models = list.models().size();
    Sum[] sums = new Sum[models];
    Arrays.setAll(sums, m -> new Sum());
    double[] output = outputs(list, evalSet);
    long counted = 0;
    long countedBytes = 0;
    long seen = 0;
    int at = 0;
    int samples = 0;
    while (at < list.size()) {
      if (cancelled.getAsBoolean()) {
        return null;
      }
      int to = Math.min(list.size(), at + BLOCK);
      long[] ids = Arrays.stream(list.samples(), at, to).distinct().toArray();
      // A sample's calls may go on into the next block.
      samples += ids.length - (at > 0 && list.samples()[at - 1] == ids[0] ? 1 : 0);
      Map<Long, Requests.Request> found = new java.util.HashMap<>();
      requests.load(ids, 0, ids.length).forEach(r -> found.put(r.sample(), r));
      long last = -1;
      long input = 0;
      for (; at < to; at++) {
        Requests.Request request = found.get(list.samples()[at]);
        if (request == null || request.messages().isEmpty()) {
          continue;
        }
        ChatRequest asked = calls.call(at, request).request();
        int most = CallCost.mostInputTokens(asked);
        if (request.sample() != last) {
          last = request.sample();
          if (seen++ < COUNTED) {
            input = count(request.messages());
            counted += input;
            countedBytes += most;
          } else {
            input = Math.round((double) most * counted / countedBytes);
          }
        }
        int m = list.model()[at];
        Sum s = sums[m];
        s.calls++;
        s.input += input;
        s.most += most + asked.maxOutputTokens();
        s.mostUsd += cost.most(asked);
        s.expectedUsd +=
            cost.usd(asked.model().name(), input, Math.min(output[m], asked.maxOutputTokens()));
      }
      progress.accept((double) at / list.size());
    }
    return forecast(list, table, sums, output, samples);
  }

  private long count(List<Message> messages) {
    long sum = 3;
    for (Message m : messages) {
      sum += 4 + tokens.applyAsInt(m.content());
    }
    return sum;
  }

  /** Mean tokens of the model's recorded answers, else of all, else the usual. */
  private double[] outputs(CallList list, long evalSet) {
    Map<String, Double> means = recorded.meanOutput(evalSet);
    double all =
        means.values().stream().mapToDouble(Double::doubleValue).average().orElse(USUAL_OUTPUT);
    return list.models().stream().mapToDouble(m -> means.getOrDefault(m, all)).toArray();
  }

  private Forecast forecast(
      CallList list, EvalTable table, Sum[] sums, double[] output, int samples) {
    var parts = new ArrayList<Forecast.ModelForecast>();
    long tokensNow = 0;
    long mostTokens = 0;
    double expected = 0;
    double most = 0;
    int calls = 0;
    int unpriced = 0;
    for (int m = 0; m < sums.length; m++) {
      Sum s = sums[m];
      if (s.calls == 0) {
        continue;
      }
      long out = Math.round(s.calls * output[m]);
      parts.add(
          new Forecast.ModelForecast(
              list.models().get(m),
              s.calls,
              s.input,
              out,
              s.expectedUsd,
              s.mostUsd,
              latency(table.model(list.models().get(m)))));
      calls += s.calls;
      tokensNow += s.input + out;
      mostTokens += s.most;
      if (Double.isNaN(s.mostUsd)) {
        unpriced += s.calls;
      } else {
        expected += s.expectedUsd;
        most += s.mostUsd;
      }
    }
    return new Forecast(
        calls, samples, parts, tokensNow, mostTokens, expected, most, unpriced, seconds(parts));
  }

  /** The slowest provider's time: by latency and concurrency, and by its known rate limits. */
  private double seconds(List<Forecast.ModelForecast> parts) {
    Map<String, Double> byProvider = new java.util.HashMap<>();
    for (Forecast.ModelForecast p : parts) {
      RateLimits known = limits.apply(p.model());
      double byLatency = p.calls() * p.latencyMs() / 1e3 / Math.min(concurrency, p.calls());
      double byRate = 0;
      if (known.requestLimit() > 0 && known.requestsResetS() > 0) {
        byRate = Math.max(0, p.calls() - known.requestsLeft()) * 60.0 / known.requestLimit();
      }
      if (known.tokenLimit() > 0) {
        byRate = Math.max(byRate, (p.inputTokens() + p.outputTokens()) * 60.0 / known.tokenLimit());
      }
      double s =
          Double.isNaN(byLatency)
              ? (byRate > 0 ? byRate : Double.NaN)
              : Math.max(byLatency, byRate);
      byProvider.merge(p.model().substring(0, Math.max(0, p.model().indexOf('/'))), s, Double::sum);
    }
    return byProvider.values().stream().mapToDouble(Double::doubleValue).reduce(0, Math::max);
  }

  private static double latency(@Nullable ModelColumns model) {
    if (model == null) {
      return Double.NaN;
    }
    double sum = 0;
    long n = 0;
    for (float ms : model.latencyMs()) {
      if (!Float.isNaN(ms)) {
        sum += ms;
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }
}
