package dev.lanewright.ship.labels;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pair as a JSON object. */
final class PairJson {
  private PairJson() {}

  static Map<String, Object> of(Labelled l) {
    var m = new LinkedHashMap<String, Object>();
    m.put("pair", l.pair().pair().key());
    m.put("sample", l.pair().sample().key());
    put(m, "category", l.pair().sample().category());
    m.put("messages", l.pair().sample().messages().stream().map(PairJson::message).toList());
    m.put("a", arm(l.pair().pair().a()));
    m.put("b", arm(l.pair().pair().b()));
    HumanLabel label = l.pair().label();
    if (label != null) {
      var settled = new LinkedHashMap<String, Object>();
      settled.put("outcome", Words.id(label.outcome()));
      settled.put("how", Words.id(label.how()));
      settled.put("at", label.at().toString());
      m.put("label", settled);
    }
    m.put("verdicts", l.pair().verdicts().stream().map(PairJson::verdict).toList());
    m.put("drawn", l.items().stream().map(PairJson::item).toList());
    m.put("reviews", l.events().stream().map(e -> event(l, e)).toList());
    return m;
  }

  static Map<String, Object> message(Message message) {
    var m = new LinkedHashMap<String, Object>();
    m.put("role", message.role());
    m.put("content", message.content());
    return m;
  }

  private static Map<String, Object> arm(PairArm arm) {
    var m = new LinkedHashMap<String, Object>();
    put(m, "model", arm.model());
    m.put("repeat", arm.repeat());
    put(m, "text", arm.text());
    return m;
  }

  private static Map<String, Object> verdict(Verdict v) {
    var m = new LinkedHashMap<String, Object>();
    m.put("kind", Words.id(v.rater().kind()));
    m.put("rater", v.rater().name());
    m.put("protocol", v.rater().protocol());
    m.put("order", Words.order(v.shown()));
    m.put("outcome", Words.id(v.outcome()));
    put(m, "score", Words.json(v.score()));
    put(m, "rationale", v.rationale());
    put(m, "costUsd", Words.json(v.costUsd()));
    put(m, "at", v.at() == null ? null : v.at().toString());
    return m;
  }

  private static Map<String, Object> item(ReviewItem i) {
    var m = new LinkedHashMap<String, Object>();
    m.put("source", Words.id(i.source()));
    m.put("reasons", List.copyOf(i.reasons()));
    m.put("probability", i.probability());
    if (i.randomRank() >= 0) {
      m.put("randomRank", i.randomRank());
    }
    return m;
  }

  private static Map<String, Object> event(Labelled l, ReviewEvent e) {
    var m = new LinkedHashMap<String, Object>();
    m.put("id", e.id());
    m.put("reviewer", l.reviewer(e));
    m.put("at", e.at().toString());
    m.put("action", Words.id(e.action()));
    m.put("revealed", e.revealed());
    m.put("order", Words.order(e.shown()));
    put(m, "before", e.before() == null ? null : Words.id(e.before()));
    put(m, "outcome", e.outcome() == null ? null : Words.id(e.outcome()));
    if (e.undoes() >= 0) {
      m.put("undoes", e.undoes());
    }
    put(m, "seconds", Words.json(e.seconds()));
    put(m, "note", e.note());
    return m;
  }

  private static void put(
      Map<String, Object> m, String key, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      m.put(key, value);
    }
  }
}
