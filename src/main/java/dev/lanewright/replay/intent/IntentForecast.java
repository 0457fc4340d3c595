package dev.lanewright.replay.intent;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.answer.Forecast;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Foretells what labels will come to. */
public final class IntentForecast {
  /** Tokens of a label and a number. */
  private static final int USUAL_OUTPUT = 6;

  /** Requests whose tokens are counted; beyond, tokens follow from bytes at the ratio so far. */
  private static final int COUNTED = 2_000;

  private IntentForecast() {}

  /**
   * Foretells.
   *
   * @param model {@code provider/id} of all calls
   * @param tokens counts a text's tokens
   */
  public static Forecast of(
      IntentCalls calls, String model, ToIntFunction<String> tokens, CallCost cost) {
    int n = 0;
    long input = 0;
    long most = 0;
    long countedBytes = 0;
    double mostUsd = 0;
    Iterator<PlannedCall> all = calls.of(model.substring(0, Math.max(0, model.indexOf('/'))));
    while (all.hasNext()) {
      ChatRequest request = all.next().request();
      int bytes = CallCost.mostInputTokens(request);
      if (n < COUNTED) {
        for (Message m : request.messages()) {
          input += 4 + tokens.applyAsInt(m.content());
        }
        countedBytes += bytes;
      }
      n++;
      most += bytes + request.maxOutputTokens();
      mostUsd += cost.most(request);
    }
    if (n > COUNTED) {
      long inputBytes = most - (long) n * IntentAsk.MOST_TOKENS;
      input = Math.round((double) input * inputBytes / countedBytes);
    }
    long output = (long) n * USUAL_OUTPUT;
    double expected = cost.usd(model, (double) input, (double) output);
    boolean priced = !Double.isNaN(expected);
    return new Forecast(
        n,
        n,
        n == 0
            ? List.of()
            : List.of(
                new Forecast.ModelForecast(model, n, input, output, expected, mostUsd, Double.NaN)),
        input + output,
        most,
        priced ? expected : 0,
        priced ? mostUsd : 0,
        priced ? 0 : n,
        Double.NaN);
  }
}
