package dev.lanewright.ship.labels;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A page for colleagues who only look: one file without scripts, forms or anything fetched; its
 * policy forbids them too. Only pairs with a verdict or a review are on it.
 */
final class LabelPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>TITLE</title>
      <style>
      :root{--ground:#f6f7f9;--card:#fff;--line:#dfe3e8;--ink:#1b1f24;--muted:#68727d;--soft:#eef1f4;--accent:#2f6fdb}
      @media(prefers-color-scheme:dark){:root{--ground:#14171b;--card:#1b1f25;--line:#2d333b;--ink:#e6e9ed;--muted:#95a0ac;--soft:#232931;--accent:#6ea2ff}}
      body{margin:0 auto;max-width:1180px;padding:28px 20px;background:var(--ground);color:var(--ink);font:14px/1.5 Inter,system-ui,sans-serif}
      h1{font-size:22px;margin:0 0 4px}.muted{color:var(--muted)}
      details,.card{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:10px 0;padding:10px 14px}
      summary{cursor:pointer}summary b{font-weight:600}
      .pill{background:var(--soft);border-radius:20px;padding:1px 8px;font-size:12px;color:var(--muted);margin-left:6px}
      .pill.label{color:var(--accent)}
      .sides{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin-top:10px}
      .side{border:1px solid var(--line);border-radius:8px;padding:4px 14px;overflow-wrap:anywhere}
      .side h2{font-size:13px;margin:10px 0 0;color:var(--muted)}
      pre{background:var(--soft);border-radius:6px;padding:8px 10px;white-space:pre-wrap;font-size:12.5px}
      .quote{border-left:3px solid var(--line);padding-left:10px}
      table{border-collapse:collapse}td{padding:3px 10px 3px 0;border-bottom:1px solid var(--line);vertical-align:top}
      @media(max-width:760px){.sides{grid-template-columns:1fr}}
      </style></head><body>
      """;

  private final Writer out;
  private int written;

  LabelPage(Writer out) {
    this.out = out;
  }

  /** Writes the page; returns how many pairs it shows. */
  int write(LabelSource source) throws IOException {
    try {
      String name = Html.escape(source.set().name());
      put(HEAD.replace("TITLE", "Labels of " + name));
      put("<h1>" + name + "</h1>");
      Map<Preference, Integer> labels = new EnumMap<>(Preference.class);
      source.each(
          l -> {
            HumanLabel label = l.pair().label();
            if (label != null) {
              labels.merge(label.outcome(), 1, Integer::sum);
            }
          });
      put("<p class=muted>" + summary(source.size(), labels) + "</p>");
      source.each(this::pair);
      put("</body></html>\n");
      return written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String summary(int pairs, Map<Preference, Integer> labels) {
    int settled = labels.values().stream().mapToInt(Integer::intValue).sum();
    var words = new StringBuilder();
    words.append(String.format(Locale.ROOT, "%,d pairs · %,d settled by people", pairs, settled));
    labels.forEach(
        (p, n) ->
            words.append(String.format(Locale.ROOT, " · %,d %s", n, Words.sentence(p, "A", "B"))));
    return words.toString();
  }

  private void pair(Labelled l) {
    if (l.pair().verdicts().isEmpty() && l.pair().label() == null) {
      return;
    }
    written++;
    Pair pair = l.pair().pair();
    HumanLabel label = l.pair().label();
    String request = l.pair().sample().text();
    String opening = request.length() > 110 ? request.substring(0, 110) + "…" : request;
    put("<details><summary><b>" + Html.escape(opening.replace('\n', ' ')) + "</b>");
    String category = l.pair().sample().category();
    if (category != null) {
      put("<span class=pill>" + Html.escape(category) + "</span>");
    }
    if (label != null) {
      String a = Words.model(pair.a().model(), "A");
      String b = Words.model(pair.b().model(), "B");
      put("<span class='pill label'>");
      put(Html.escape(Words.sentence(label.outcome(), a, b)) + ", " + Words.id(label.how()));
      put("</span>");
    }
    put("</summary>" + Html.markdown(request) + "<div class=sides>");
    side("A", pair.a());
    side("B", pair.b());
    put("</div>" + verdicts(l) + events(l) + "</details>\n");
  }

  private void side(String letter, PairArm arm) {
    put("<div class=side><h2>" + letter + " · " + Html.escape(Words.model(arm.model(), "?")));
    put("</h2>");
    String text = arm.text();
    put(text == null ? "<p class=muted>not recorded</p>" : Html.markdown(text));
    put("</div>");
  }

  private static String verdicts(Labelled l) {
    var rows = new StringBuilder("<table>");
    for (Verdict v : l.pair().verdicts()) {
      rows.append("<tr><td>").append(Html.escape(v.rater().label()));
      rows.append("<td class=muted>").append(Words.order(v.shown()));
      rows.append("<td>").append(Words.sentence(v.outcome(), "A", "B"));
      rows.append("<td>").append(Html.escape(v.rationale() == null ? "" : v.rationale()));
    }
    return rows.append("</table>").toString();
  }

  private static String events(Labelled l) {
    if (l.events().isEmpty()) {
      return "";
    }
    var rows = new StringBuilder("<p class=muted>Reviews, as they happened</p><table>");
    for (ReviewEvent e : l.events()) {
      rows.append("<tr><td class=muted>").append(e.at());
      rows.append("<td>").append(Html.escape(l.reviewer(e)));
      rows.append("<td>").append(Words.id(e.action()));
      rows.append("<td>").append(e.outcome() == null ? "" : Words.sentence(e.outcome(), "A", "B"));
      rows.append("<td>").append(Html.escape(e.note() == null ? "" : e.note()));
    }
    return rows.append("</table>").toString();
  }

  private void put(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
