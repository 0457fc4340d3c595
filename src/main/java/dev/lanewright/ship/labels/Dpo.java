package dev.lanewright.ship.labels;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Preference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Preference pairs as trainers read them: {@code prompt, chosen, rejected}. Only what people
 * settled on counts; ties, both bad and pairs without both texts are left out. Where every request
 * is one user message all three are texts; otherwise all three are lists of messages, in the whole
 * file.
 */
final class Dpo {
  private final JsonMapper json = JsonMapper.builder().build();
  private boolean single = true;
  private int written;

  /** Writes the file; returns how many pairs it holds. */
  int write(LabelSource source, Writer out) throws IOException {
    source.each(
        l -> {
          if (preferred(l)) {
            List<Message> messages = l.pair().sample().messages();
            single &= messages.size() == 1 && messages.getFirst().role().equals("user");
          }
        });
    try {
      source.each(
          l -> {
            if (preferred(l)) {
              line(l, out);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return written;
  }

  private static boolean preferred(Labelled l) {
    HumanLabel label = l.pair().label();
    Pair pair = l.pair().pair();
    return label != null
        && (label.outcome() == Preference.A_BETTER || label.outcome() == Preference.B_BETTER)
        && pair.a().text() != null
        && pair.b().text() != null
        && !pair.a().text().equals(pair.b().text());
  }

  private void line(Labelled l, Writer out) {
    HumanLabel label = l.pair().label();
    Pair pair = l.pair().pair();
    boolean a = label != null && label.outcome() == Preference.A_BETTER;
    var m = new LinkedHashMap<String, Object>();
    m.put("prompt", prompt(l));
    m.put("chosen", reply(a ? pair.a().text() : pair.b().text()));
    m.put("rejected", reply(a ? pair.b().text() : pair.a().text()));
    try {
      out.write(json.writeValueAsString(m));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written++;
  }

  private Object prompt(Labelled l) {
    return single
        ? l.pair().sample().text()
        : l.pair().sample().messages().stream().map(PairJson::message).toList();
  }

  private Object reply(@org.jspecify.annotations.Nullable String text) {
    String reply = text == null ? "" : text;
    Map<String, Object> message = PairJson.message(new Message("assistant", reply));
    return single ? reply : List.of(message);
  }
}
