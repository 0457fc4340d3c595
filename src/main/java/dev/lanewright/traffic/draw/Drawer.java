package dev.lanewright.traffic.draw;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.traffic.CallPrices;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.NormalText;
import dev.lanewright.traffic.reader.CallPlace;
import dev.lanewright.traffic.redact.Redactor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Second pass: takes the candidates of each stratum in their random order until it has given its
 * samples. A candidate that repeats a sample adds its weight to it: each of the c candidates looked
 * at in a stratum of N calls stands for N/c calls, so that the weights of all samples sum to the
 * calls that could be drawn, and weighted means estimate production's.
 */
public final class Drawer {
  private final List<Chooser.Candidates> candidates;
  private final DrawPlan plan;
  private final CallPrices prices;
  private final Map<CallPlace, LoggedCall> read = new HashMap<>();

  /** A sample in the making. */
  private static final class Kept {
    private final String stratum;
    private final LoggedCall call;
    private final Map<String, LoggedCall> byModel = new LinkedHashMap<>();
    private double weight;

    Kept(String stratum, LoggedCall call) {
      this.stratum = stratum;
      this.call = call;
    }
  }

  public Drawer(List<Chooser.Candidates> candidates, DrawPlan plan, CallPrices prices) {
    this.candidates = List.copyOf(candidates);
    this.plan = plan;
    this.prices = prices;
  }

  /** The places whose calls the second pass is to bring. */
  public java.util.Set<CallPlace> places() {
    var all = new java.util.HashSet<CallPlace>();
    candidates.forEach(c -> all.addAll(c.places()));
    return all;
  }

  /** A candidate's call, in any order. */
  public void put(CallPlace place, LoggedCall call) {
    read.put(place, call);
  }

  /**
   * The set.
   *
   * @param withoutText see {@link Drawn}
   * @param cut see {@link Drawn}
   */
  public Drawn draw(long withoutText, long cut) {
    List<Kept> kept = new ArrayList<>();
    Map<Long, Integer> exact = new HashMap<>();
    var near = new NearCopies();
    List<Drawn.Stratum> strata = new ArrayList<>();
    long[] copies = new long[2];
    long eligible = 0;
    for (Chooser.Candidates stratum : candidates) {
      List<Integer> looked = new ArrayList<>();
      int given = 0;
      for (CallPlace place : stratum.places()) {
        LoggedCall call = read.get(place);
        if (given >= stratum.wanted() || call == null) {
          break;
        }
        String text = NormalText.of(call.text());
        long hash = NormalText.hash(text);
        Integer same = exact.get(hash);
        int at = same == null ? -1 : same;
        copies[0] += same == null ? 0 : 1;
        if (at < 0 && plan.nearCopies()) {
          at = near.copyOf(text);
          copies[1] += at < 0 ? 0 : 1;
        }
        boolean fresh = at < 0;
        if (fresh) {
          at = kept.size();
          kept.add(new Kept(stratum.name(), call));
          given++;
        }
        exact.putIfAbsent(hash, at);
        if (same != null || fresh) {
          // Only the very same request has the same good answer.
          kept.get(at).byModel.putIfAbsent(prices.model(call.model()), call);
        }
        looked.add(at);
      }
      for (int at : looked) {
        kept.get(at).weight += (double) stratum.calls() / looked.size();
      }
      eligible += stratum.calls();
      strata.add(new Drawn.Stratum(stratum.name(), stratum.calls(), looked.size(), given));
    }
    var redactor = new Redactor();
    var scrub = new Scrub(redactor, plan.seed());
    List<Drawn.Item> items = kept.stream().map(k -> item(k, scrub)).toList();
    return new Drawn(
        items, strata, eligible, withoutText, cut, copies[0], copies[1], redactor.counts());
  }

  private Drawn.Item item(Kept kept, Scrub scrub) {
    LoggedCall call = kept.call;
    List<Message> messages = scrub.messages(call);
    SequencedMap<String, Object> fields = scrub.fields(call, prices.model(call.model()));
    fields.put("weight", kept.weight);
    fields.put("stratum", String.valueOf(scrub.words(kept.stratum)));
    List<Answer> answers = new ArrayList<>();
    kept.byModel.forEach((model, c) -> answers.add(scrub.answer(c, model, prices.usd(c))));
    // By its text, so that a request drawn again is the same sample.
    var sample =
        new Sample(
            "%016x".formatted(NormalText.hash(NormalText.of(call.text()))),
            messages,
            scrub.words(call.category()),
            scrub.conversation(call),
            null,
            null,
            fields);
    return new Drawn.Item(sample, answers, kept.weight);
  }
}
