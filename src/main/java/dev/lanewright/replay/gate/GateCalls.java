package dev.lanewright.replay.gate;

import dev.lanewright.evalset.Sample;
import dev.lanewright.policy.Gate;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.Sink;
import dev.lanewright.store.Effect;
import dev.lanewright.store.Effects;
import dev.lanewright.store.Requests;
import dev.lanewright.store.TextScan;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * Calls that ask models whether recorded answers pass. The reply, what it cost and how long it took
 * are written as fields, so that a policy's gates read them and its figures count them.
 */
public final class GateCalls implements CallSource {
  private static final int BLOCK = 256;

  private final Requests requests;
  private final TextScan answers;
  private final Function<String, ModelEntry> models;
  private final List<Asked> asked;

  /**
   * One question.
   *
   * @param sample the store's sample id
   * @param answerer {@code provider/id} of the model whose first answer is judged
   */
  public record Asked(long sample, Gate.Replied gate, String answerer) {
    /** Who is asked. */
    public String model() {
      return gate instanceof Gate.Verifier v ? v.model() : answerer;
    }
  }

  /**
   * @param models entries by {@code provider/id}
   * @param asked questions about samples of one set
   */
  public GateCalls(
      Requests requests, TextScan answers, Function<String, ModelEntry> models, List<Asked> asked) {
    this.requests = requests;
    this.answers = answers;
    this.models = models;
    this.asked =
        asked.stream()
            .sorted(Comparator.comparing(Asked::answerer).thenComparingLong(Asked::sample))
            .toList();
  }

  @Override
  public Map<String, Integer> providers() {
    Map<String, Integer> counts = new HashMap<>();
    asked.forEach(a -> counts.merge(models.apply(a.model()).provider(), 1, Integer::sum));
    return counts;
  }

  @Override
  public Iterator<PlannedCall> of(String provider) {
    return new Calls(
        asked.stream().filter(a -> models.apply(a.model()).provider().equals(provider)).toList());
  }

  private final class Calls implements Iterator<PlannedCall> {
    private final List<Asked> mine;
    private final ArrayDeque<PlannedCall> block = new ArrayDeque<>();
    private int at;

    Calls(List<Asked> mine) {
      this.mine = mine;
    }

    @Override
    public boolean hasNext() {
      while (block.isEmpty() && at < mine.size()) {
        int to = at;
        String answerer = mine.get(at).answerer();
        while (to < mine.size() && to < at + BLOCK && mine.get(to).answerer().equals(answerer)) {
          to++;
        }
        plan(mine.subList(at, to), answerer);
        at = to;
      }
      return !block.isEmpty();
    }

    private void plan(List<Asked> some, String answerer) {
      long[] ids = some.stream().mapToLong(Asked::sample).distinct().toArray();
      Map<Long, String> said = new HashMap<>();
      answers.answers(
          ids,
          0,
          ids.length,
          answerer,
          (i, text, reference) -> said.put(ids[i], text == null ? "" : text),
          () -> false);
      Map<Long, String> texts = new HashMap<>();
      requests
          .load(ids, 0, ids.length)
          .forEach(r -> texts.put(r.sample(), Sample.textOf(r.messages())));
      for (Asked a : some) {
        String answer = said.get(a.sample());
        String text = texts.get(a.sample());
        if (answer != null && text != null) {
          block.add(
              PlannedCall.of(
                  a.sample(),
                  GateAsk.request(a.gate(), models.apply(a.model()), text, answer),
                  new Replied(a.gate())));
        }
      }
    }

    @Override
    public PlannedCall next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Objects.requireNonNull(block.poll());
    }
  }

  private record Replied(Gate.Replied gate) implements Sink {
    @Override
    public List<Effect> settled(Settled s) {
      Map<String, Object> values = new LinkedHashMap<>();
      String reply = s.reply().text().strip();
      // An empty reply was given all the same: it is unreadable, and not asked for again.
      values.put(gate.field(), reply.isEmpty() ? "unreadable" : reply);
      if (!Double.isNaN(s.costUsd())) {
        values.put(gate.costField(), s.costUsd());
      }
      values.put(gate.latencyField(), s.reply().latencyMs());
      return List.of(Effects.fields(s.call().sample(), values));
    }
  }
}
