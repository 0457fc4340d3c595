package dev.lanewright.judge;

import dev.lanewright.evalset.Answer;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The calls of a judge run; prompts are made when they are about to be sent. */
public final class JudgeCalls implements CallSource {
  private final SamplePages samples;
  private final JudgeList list;
  private final JudgePlan plan;
  private final List<ModelEntry> judges;
  private final VerdictSink.Factory sinks;

  /**
   * @param written hears the sample of each verdict that is on disk
   */
  public JudgeCalls(
      long evalSet,
      SamplePages samples,
      JudgeList list,
      JudgePlan plan,
      Catalogue catalogue,
      InstantSource clock,
      LongConsumer written) {
    this.samples = samples;
    this.list = list;
    this.plan = plan;
    this.judges =
        list.judges().stream()
            .map(j -> catalogue.model(j).orElseGet(() -> ModelEntry.named(j)))
            .toList();
    this.sinks = new VerdictSink.Factory(evalSet, plan, clock, written);
  }

  /** The calls as a list. */
  public JudgeList list() {
    return list;
  }

  @Override
  public Map<String, Integer> providers() {
    var counts = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < list.size(); i++) {
      counts.merge(judges.get(list.judge()[i]).provider(), 1, Integer::sum);
    }
    return counts;
  }

  @Override
  public Iterator<PlannedCall> of(String provider) {
    return new Iterator<>() {
      private int at = -1;
      private @Nullable PlannedCall next;
      private @Nullable SampleDetail detail;

      @Override
      public boolean hasNext() {
        while (next == null && ++at < list.size()) {
          if (judges.get(list.judge()[at]).provider().equals(provider)) {
            SampleDetail now = detail;
            if (now == null || now.id() != list.samples()[at]) {
              now = samples.detail(list.samples()[at]);
              detail = now;
            }
            next = now == null ? null : call(at, now);
          }
        }
        return next != null;
      }

      @Override
      public PlannedCall next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        PlannedCall call = next;
        next = null;
        return call;
      }
    };
  }

  /** What a call shows its judge, or null where an answer is gone. */
  public @Nullable Material material(int i, SampleDetail detail) {
    String a = text(detail, list.models().get(list.a()[i]));
    if (list.b()[i] < 0) {
      return a == null ? null : new Material(detail.sample(), a, null);
    }
    String b = text(detail, list.models().get(list.b()[i]));
    if (a == null || b == null) {
      return null;
    }
    return list.second()[i]
        ? new Material(detail.sample(), b, a)
        : new Material(detail.sample(), a, b);
  }

  private @Nullable PlannedCall call(int i, SampleDetail detail) {
    Material material = material(i, detail);
    if (material == null) {
      return null;
    }
    ModelEntry judge = judges.get(list.judge()[i]);
    int order = list.second()[i] ? 1 : 0;
    // The two orders of an A/A control are the same request: the number keeps them apart.
    int repeat = 2 * list.retry()[i] + order;
    String b = list.b()[i] < 0 ? "" : list.models().get(list.b()[i]);
    var target = new Target(list.samples()[i], list.models().get(list.a()[i]), b);
    return new PlannedCall(
        list.samples()[i],
        material.request(plan.prompt(), judge, plan.maxOutput()),
        repeat,
        repeat,
        List.of(),
        sinks.of(target, detail.sample().key(), list.second()[i]));
  }

  private static @Nullable String text(SampleDetail detail, String model) {
    List<String> texts = new ArrayList<>();
    for (Answer answer : detail.answers()) {
      if (answer.model().equals(model) && answer.repeat() == 0 && answer.text() != null) {
        texts.add(answer.text());
      }
    }
    return texts.isEmpty() ? null : texts.getFirst();
  }
}
