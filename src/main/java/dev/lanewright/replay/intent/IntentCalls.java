package dev.lanewright.replay.intent;

import dev.lanewright.evalset.Sample;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.Sink;
import dev.lanewright.store.Effect;
import dev.lanewright.store.Effects;
import dev.lanewright.store.Requests;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Calls that ask one model for a label of each sample. The label, its confidence, what it cost and
 * how long it took are written as fields, so that a policy's intents read them and its figures
 * count them.
 */
public final class IntentCalls implements CallSource {
  private static final int BLOCK = 256;

  private final Requests requests;
  private final ModelEntry model;
  private final IntentAsk ask;
  private final IntentSource.Field field;
  private final long[] samples;

  /**
   * @param field name of the field that takes the label
   * @param samples the store's sample ids of one set
   */
  public IntentCalls(
      Requests requests, ModelEntry model, IntentAsk ask, String field, long[] samples) {
    this.requests = requests;
    this.model = model;
    this.ask = ask;
    this.field = new IntentSource.Field(field);
    this.samples = samples.clone();
  }

  @Override
  public Map<String, Integer> providers() {
    return Map.of(model.provider(), samples.length);
  }

  @Override
  public Iterator<PlannedCall> of(String provider) {
    return new Calls();
  }

  private final class Calls implements Iterator<PlannedCall> {
    private final ArrayDeque<PlannedCall> block = new ArrayDeque<>();
    private int at;

    @Override
    public boolean hasNext() {
      while (block.isEmpty() && at < samples.length) {
        int to = Math.min(samples.length, at + BLOCK);
        for (Requests.Request r : requests.load(samples, at, to)) {
          block.add(
              PlannedCall.of(
                  r.sample(), ask.request(model, Sample.textOf(r.messages())), new Labelled()));
        }
        at = to;
      }
      return !block.isEmpty();
    }

    @Override
    public PlannedCall next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Objects.requireNonNull(block.poll());
    }
  }

  private final class Labelled implements Sink {
    @Override
    public List<Effect> settled(Settled s) {
      Map<String, Object> values = new LinkedHashMap<>();
      IntentAsk.Read read = ask.read(s.reply().text());
      if (read != null) {
        values.put(field.name(), read.label());
        double sure =
            Double.isNaN(read.confidence()) ? Math.exp(s.reply().logprobMean()) : read.confidence();
        if (!Double.isNaN(sure)) {
          values.put(field.confidenceField(), sure);
        }
      }
      // An answer that names no label was paid for all the same.
      if (!Double.isNaN(s.costUsd())) {
        values.put(field.costField(), s.costUsd());
      }
      // A batch tells no time.
      if (!Double.isNaN(s.reply().latencyMs())) {
        values.put(field.latencyField(), s.reply().latencyMs());
      }
      return List.of(Effects.fields(s.call().sample(), values));
    }
  }
}
