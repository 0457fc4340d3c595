package dev.lanewright.judge;

import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.replay.CallCost;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Foretells the price of a judge run by making its prompts. */
public final class JudgeForecaster {
  // A sentence or two and the verdict around them.
  private static final int USUAL_OUTPUT = 90;
  private final SamplePages samples;
  private final ToIntFunction<String> tokens;
  private final CallCost cost;

  /**
   * @param tokens counts tokens of a text
   */
  public JudgeForecaster(SamplePages samples, ToIntFunction<String> tokens, CallCost cost) {
    this.samples = samples;
    this.tokens = tokens;
    this.cost = cost;
  }

  /** The forecast, or null when cancelled. */
  public @Nullable JudgeForecast of(
      JudgeCalls calls, JudgePlan plan, DoubleConsumer progress, BooleanSupplier cancelled) {
    JudgeList list = calls.list();
    int judges = list.judges().size();
    int[] n = new int[judges];
    long[] input = new long[judges];
    double[] expected = new double[judges];
    double[] most = new double[judges];
    SampleDetail detail = null;
    Sized sized = null;
    int targets = 0;
    for (int i = 0; i < list.size(); i++) {
      if (i % 256 == 0) {
        progress.accept((double) i / list.size());
        if (cancelled.getAsBoolean()) {
          return null;
        }
      }
      if (detail == null || detail.id() != list.samples()[i]) {
        detail = samples.detail(list.samples()[i]);
        sized = null;
      }
      if (detail == null) {
        continue;
      }
      // All judges and both orders read the same texts.
      if (sized == null || sized.a() != list.a()[i] || sized.b() != list.b()[i]) {
        Material material = calls.material(i, detail);
        sized = material == null ? null : size(material, plan, list, i);
        targets += sized == null ? 0 : 1;
      }
      if (sized == null) {
        continue;
      }
      int j = list.judge()[i];
      n[j]++;
      input[j] += sized.input();
      String judge = list.judges().get(j);
      expected[j] += cost.usd(judge, sized.input(), Math.min(USUAL_OUTPUT, plan.maxOutput()));
      most[j] += cost.usd(judge, sized.most(), plan.maxOutput());
    }
    return sum(list.judges(), n, input, expected, most, targets);
  }

  private record Sized(int a, int b, int input, int most) {}

  private Sized size(Material material, JudgePlan plan, JudgeList list, int i) {
    ChatRequest request =
        material.request(
            plan.prompt(), ModelEntry.named(list.judges().getFirst()), plan.maxOutput());
    int input = 12;
    for (var m : request.messages()) {
      input += 4 + tokens.applyAsInt(m.content());
    }
    return new Sized(list.a()[i], list.b()[i], input, CallCost.mostInputTokens(request));
  }

  private static JudgeForecast sum(
      List<String> judges, int[] n, long[] input, double[] expected, double[] most, int targets) {
    var parts = new ArrayList<JudgeForecast.Part>();
    int calls = 0;
    int unpriced = 0;
    double usd = 0;
    double worst = 0;
    for (int j = 0; j < n.length; j++) {
      parts.add(
          new JudgeForecast.Part(
              judges.get(j),
              n[j],
              input[j],
              (long) n[j] * USUAL_OUTPUT,
              n[j] == 0 ? 0 : expected[j],
              n[j] == 0 ? 0 : most[j]));
      calls += n[j];
      boolean priced = !Double.isNaN(expected[j]);
      unpriced += priced ? 0 : n[j];
      usd += priced ? expected[j] : 0;
      worst += priced ? most[j] : 0;
    }
    return new JudgeForecast(calls, targets, parts, usd, worst, unpriced);
  }
}
